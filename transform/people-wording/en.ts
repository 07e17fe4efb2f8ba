import { list, type PeopleWording } from './wording.ts';

const DAYS = list('monday | tuesday | wednesday | thursday | friday | saturday | sunday');
const SEE_YOU = ['see you', 'see u', 'see ya', 'see you guys', 'see you all'].flatMap((see) => [
  see,
  ...list('tomorrow | tmr | later | soon | there | then | around | next week').map(
    (when) => `${see} ${when}`,
  ),
  ...DAYS.flatMap((day) => [`${see} ${day}`, `${see} on ${day}`]),
]);
const HAVE_A = list('good | nice | great | safe | pleasant | lovely | wonderful | blessed').flatMap((kind) =>
  list('day | one | evening | night | week | weekend | rest | trip | flight | journey | holiday | break').map(
    (what) => `have a ${kind} ${what}`,
  ),
);

/** English as company groups write it, in Singapore and India too: "can or not", "ok la", "noted sir". */
export const en: PeopleWording = {
  language: 'en',
  question_openings: list(`
    who's | whos | whose | whom | to whom | for whom | with whom | from whom | who knows how | what's
    whats | wats | what time | at what | for what | where's | wheres | from where | where to | where do i
    where can i | which is the | which is it | which is better | which is correct | which is right
    in which | at which | on which | to which | for which | from which | by which | y so | y is | how's
    hows | hw many | hw much | how about | what about | what bout | wat about | when is | when's | whens
    when are | when was | when will | when can | when do | when does | when did | when shall | when should
    when would | when could | when have | when has | when to | since when | by when | until when | till when
    from when | when u | wen is | wen can | wen will | can you | can u | can we | can i | can someone
    can somebody | can anyone | can anybody | can he | can she | can they | can the | can this | can it
    can pls | can please | can help | could you | could u | could we | could i | could someone
    could somebody | could anyone | could anybody | could they | could he | could she | could the
    could it be | would you | would u | would it be | would that be | would this be | would anyone
    would anybody | would he | would she | would they | would the | would we | will you | will u | will he
    will she | will they | will it | will we | will the | will there | will this | will that | will anyone
    will anybody | won't the | won't it | won't you | won't we | shall we | shall i | should we | should i
    should the | should they | should it | may i | may we | must we | must i | do you | do u | do we | do i
    do they | doesn't | don't we | don't you | did you | did u | did he | did she | did they | did we
    did i | did the | did anyone | did anybody | did someone | did somebody | did it | did this | did that
    did your | did our | didn't you | didn't we | didn't they | didn't he | didn't she | is it | is the
    is there | is this | is that | is he | is she | is anyone | is anybody | is everyone | is someone
    is somebody | is my | is your | is our | is his | is her | is their | is today | is tomorrow | is tmr
    is everything | is all | isn't it | isn't this | isn't that | isn't the | isn't there | are you | are u
    are we | are they | are there | are the | are these | are those | are your | are our | are my | r u
    r we | r they | aren't we | aren't you | aren't they | aren't there | am i | was it | was the
    was there | was this | was that | was he | was she | was anyone | were you | were they | were there
    were the | were we | have you | have u | have we | have they | has the | has he | has she | has it
    has anyone | has anybody | has someone | has somebody | has everyone | has this | has that | has your
    has our | haven't you | haven't we | hasn't the | hasn't he | any update | any updates | any news
    any idea | any ideas | any progress | any feedback | any chance | any luck | any reply | any response
    any word | any volunteers | any volunteer | any suggestions | any suggestion | any more
    any possibility | any objection | any objections | any issue | any issues | any problem | any problems
    any one has | any one know | anything else | got any | got anyone | got update | got news | u free
    you free | u there | you there | u coming | you coming | u got | you got any | possible to
    is possible to | ok to | okay to | ok if | okay if | mind if | what is | what are | what was
    what happened | what do | what does | what did | what should | what can | what if | where is | where are
    where do | where does | where did | where can | who is | who are | who has | who can | who will
    who did | who was | who do | why is | why are | why did | why do | why does | why can't | why was
    how do | how does | how did | how can | how many | how much | how long | how should | how is | how are
    how far | which one | how come | does the | does this | does that | does it | does he | does she
    does anyone | does anybody | does someone | does your | does our | does my | does any | does there
    want me to | u want me to | you want me to | u want to | you want to | anyone here | anyone free
    anyone able | anyone going | anyone coming | anyone at | anyone in | anyone near | anyone else
    anyone using | anyone good | anyone tried | anyone taking | anyone available | anyone around
    anyone still | anyone want | anyone wants | anyone need | anyone needs | anyone keen | anyone know
    anyone knows | anyone has | anyone have | anyone seen | anyone saw | anyone got | anyone ever
    anyone willing | anyone happen | anybody here | anybody free | anybody able | anybody going
    anybody coming | anybody at | anybody in | anybody near | anybody else | anybody using | anybody good
    anybody tried | anybody taking | anybody available | anybody around | anybody still | anybody want
    anybody wants | anybody need | anybody needs | anybody keen | anybody know | anybody knows | anybody has
    anybody have | anybody seen | anybody saw | anybody got | anybody ever | anybody willing
    anybody happen
  `),
  question_phrases: list(`
    what time | wat time | which one | how many | how much | how long | how come | how soon | can you
    can u | could you | could u | would you | would u | will you | do you | do u | did you | did u | are you
    are u | r u | have you | have u | can anyone | can someone | can somebody | can anybody | could anyone
    could someone | could somebody | does anyone | does anybody | has anyone | has anybody | is anyone
    is anybody | anyone know | anyone knows | anybody know | anybody knows | anyone has | anyone have
    anyone seen | anyone saw | anyone got | may i know | may we know | can i know | could i know | where is
    where are | when is | when can | when will | what is the | what's the | what are the | why is the
    why are the | got meeting or | want to check if | wanted to check if | wanna check if | like to check if
    just check if | want to check whether | wanted to check whether | wanna check whether
    like to check whether | just check whether | want to checking if | wanted to checking if
    wanna checking if | like to checking if | just checking if | want to checking whether
    wanted to checking whether | wanna checking whether | like to checking whether | just checking whether
    checking if you | wondering if | wondering whether | wondering when | wondering what | wonder if
    wondering who | wondering how | wondering why | like to know | want to know if | like to ask
    want to ask | wanted to ask | wanna ask | like to find out | curious if | curious whether
  `),
  question_endings: list(`
    or not | yes or no | can or not | is it | is that right | when | why | who | where | which one | how
    what | how ah | when ah | where ah | who ah | what ah | why ah | how leh | how sia | can ah | isit
    izit | am i right | agree or not | isn't it | aren't we | aren't you | right or not | or not yet | or no
  `),
  statements: list(`
    what a | what an | what nonsense | what we need | what i need | what i mean | what i meant | wat a
    what i said | what i know | what you need | what is not | what the hell | what the heck | what to do
    which is | which was | which are | which were | which means | which will | which can | which has
    which have | which i | which we | which he | which she | which they | which makes | which should
    who knows | who cares | why not | how nice | how sad | how lovely | how kind | how come la | that's why
    that is why | that's how | that's what | that's when | that's where | this is why | this is how
    this is what | this is where | no matter how | no matter what | or what | so what | where possible
    where applicable | where necessary | where required | where needed | how to use | anyone who
    anybody who | anyone can | anybody can | anyone else who | anyone with | so is it | as and when
    if and when | here is how | here's how | can or can | guess what | guess who | anyone interested
    anyone can do | can do | can it | some how | any how | are all | what i | what i'm | what i am
    what i don't | what i've | what we | what we're | what they | what he | what she | what it | all what
    does a | does an | does not | does nothing | where it says | where it | where you can | where we can
    where he | where she | which doesn't | which would | which gives | which does | which did | which i'm
    which could | which then | how it works | how it | how they | how he | how she | who has been
    from what | depending on what | all who | who also | who was there | does so | which is why
    what matters | what is important | what counts | what happened was
  `),
  covers: list(`
    know | knows | knew | known | i don't know | ask | asks | asked | asking | tell | tells | told | telling
    say | says | said | wrote | explain | explains | explained | sure | unsure | clear | remember
    remembers | forgot | forget | figure out | find out | found out | decide | decided | understand
    understood | confirm | confirmed | check | checked | checking | show | shows | see | idea | depends
    depending | matter | regardless | question is | issue is | learn | heard | inform | specify | indicate
    state | mention | mentioned | discuss | discussed | discussing | think about | whether | if | no idea
    share | update | advise | advice | settle | wait | find | care | scary | realize | realise | realized
    noticed | notice | amazing | documented
  `),
  lead_ins: list(`
    hi | hello | helo | hallo | hey | hai | dear | morning | good morning | gm | good afternoon
    good evening | afternoon | evening | all | team | everyone | everybody | guys | folks | sir | sirs
    madam | mam | ma'am | maam | boss | bosses | bro | bros | sis | uncle | chief | mate | and | but | so
    also | btw | by the way | then | ok | okay | thanks | thank you | thx | pls | please | plz | kindly
    sorry | excuse me | hmm | oh | ah | eh | wah | wait | just | yes | no | noted | actually | well | now
    anyway | anyways | urgent | quick question | question | q | there | mr | ms | mrs | mdm | dr | bhai | ji
    hence | because | cos | or | for | yup | ya | one more thing | one more | another question | if yes
    if no | if not | if so | otherwise | else
  `),
  greetings: list(`
    how are you | how are u | how r u | how are you all | how are you doing | how are you all doing
    how are you today | how's everyone | how is everyone | how is everyone doing | what's up | whats up
    wassup | how do you do | how's it going | hows it going | how is it going | how have you been
    how's your day | how was your weekend | had your lunch | hope you are well | hope all is well
  `),
  thanks: list(`
    thanks | thank you | thankyou | thank u | thank | thanx | thnx | thx | tks | tnx | thks | ty | tq | tqvm
    tysm | tyvm | many thanks | thanks a lot | thanks so much | thanks very much | thx a lot
    thank you very much | thank you so much | thank you a lot | thanks a million | thanks a bunch
    tks a lot | with thanks | w thanks | w thx | w tks | wif thanks | and thank you | and thanks
    thanks again | thank you again | much appreciated | appreciate it | really appreciate it | appreciated
    great thanks | appreciate your help | thankful | cheers | congrats | congratulations | happy birthday
    good job | well done | great job | great work | nice work | good work | nice job | good night
    goodnight | bye | get well soon | take care | welcome | you're welcome | you are welcome | most welcome
    ur welcome | u r welcome | welcome aboard | safe trip | safe travels | safe flight | regards
    best regards | thanks and regards | with regards | rgds
  `),
  courtesies: [
    ...SEE_YOU,
    ...HAVE_A,
    ...list(`
    great | perfect | awesome | cool | nice | nice one | good | very good | very nice | super | superb
    excellent | wonderful | fantastic | amazing | brilliant | lovely | all good | solid | no problem
    no prob | no probs | np | no worries | nw | anytime | my pleasure | pleasure | bye bye | byebye | gn
    see you | see ya | see u | cya | talk later | ttyl | enjoy your weekend | happy weekend | happy new year
    happy cny | happy deepavali | happy diwali | merry christmas | selamat hari raya | happy holidays
    happy to help | glad to help | good to know | good to hear | ha | haha | hahaha | hahahaha | hahahahaha
    hehe | hehehe | hee hee | hihi | lol | lolol | lmao | rofl | xd | wow | yay | hooray | huat ah | bravo
    way to go | keep it up | all the best | good luck | same to you | you too | no issues | not a problem
    not at all | steady | welcome back | enjoy | enjoy your leave | enjoy your holiday | enjoy your trip
    enjoy the break | rest well | stay safe | drive safe | drive safely | speedy recovery | god bless
    best wishes | all good then | happy friday | happy monday
  `),
  ],
  consents: list(`
    ok | okay | okey | oki | okie | okies | okk | okkk | okok | okey dokey | k | kk | kay | okays | sure
    sure thing | alright | alrite | all right | fine | fine with me | ok with me | fine by me | will do
    can | can can | ok can | agreed | aye | aye aye | on it | okie dokie | orh | ok great | ok good
    sure can | sounds fine | confirmed | works for me | i see | oic | ic | makes sense | that's fine
    that is fine | all ok | very well | righto | ok thats fine | sounds good | sounds great | no issue
  `),
  acknowledgements: list(`
    noted | notd | noted on this | noted on that | noted on the above | noted with thanks | well noted
    duly noted | all noted | noted well | received | recieved | recd | rcvd | well received | acknowledged
    acknowledge | ack | acked | got it | gotcha | got u | got you | understood | understand | roger
    roger that | copy | copied | copy that | copied that | read and understood | read and noted | 10 4
    message received | msg received | i got it | i understand | i have read | have read
    noted and will comply | seen and noted | well understood | fully understood | loud and clear
    noted the above | noted your message | ok noted
  `),
  acknowledgement_openings: list(`
    noted will | noted i | noted i'll | noted we | noted we'll | noted by | noted that | noted and will
    noted for | noted from | understood will | understood we | understood i | received and noted
    roger will | copy will | acknowledged by | noted on the | noted on your | noted your | got it will
    got it i'll
  `),
  fillers: list(`
    la | lah | lor | leh | liao | hor | one | then | oh | ah | ya | yah | yes | yup | yep | yeah | hi | hey
    hello | all | everyone | everybody | team | guys | folks | so much | very much | a lot | sir | sirs
    madam | mam | maam | ma'am | boss | bosses | bro | bros | sis | brother | chief | mate | dear | buddy
    man | ji | sirji | uncle | auntie | both | really | again | for now | indeed | the update | sorry
    my bad | well | as well | too | to all | for your help | for the help | for helping | for all the help
    for your support | for the support | for the update | for your update | for updating | for the info
    for the information | for info | for letting me know | for letting us know | for informing
    for the reminder | for reminding | for the quick reply | for your quick reply | for the reply
    for your reply | for the quick response | for your patience | for your understanding | for your time
    for your kind understanding | for sharing | for coming | for coming today | for today
    for the hard work | for your hard work | for the effort | for your prompt reply | for the prompt reply
    for your cooperation | for everything | for that | for this | for the confirmation | for confirming
    for the clarification | for clarifying | for the heads up | for your assistance | for the assistance
    for your swift response | for checking | for the feedback | oops | opps | aiyo | alamak | it's ok
    its ok | it's okay | oh no | thats ok | that's ok | for the fast turnaround | for the follow up
    for following up | for the invite | for the clarity | for the good work | to the team
  `),
  titles: list(`
    mr | ms | mrs | miss | mdm | madam | dr | prof | brother | sister | uncle | aunty | captain
  `),
  withdrawals: list(`
    never mind | nevermind | nm | never mind then | never mind about that | please ignore | pls ignore
    kindly ignore | ignore | ignore this | ignore that | ignore above | ignore the above | ignore me
    disregard | please disregard | disregard this | disregard the above | no longer needed
    no longer required | not needed anymore | not needed any more | not needed already
    not required anymore | no need | no need liao | no need already | no need anymore | dont need already
    don't need anymore | don't need it anymore | solved | solved it | already solved | issue solved
    problem solved | issue resolved | resolved | already resolved | it's resolved | its resolved | sorted
    sorted out | it's sorted | its sorted | all sorted | settled | settled already | settle already
    already settled | found it | found | found out | i found it | we found it | got it already | found them
    found him | found her | i found them | i got it | wrong chat | wrong group | wrong grp | wrong person
    wrong window | sent to wrong group | scrap that | sent to the wrong group | posted in the wrong group
    forget it | forget about it | strike that | cancel that | cancel my request | cancel my last
    cancel that request | my mistake | false alarm | dont bother | don't bother | no need to reply
    no need to check | no need to answer | no need to look | works now | working now | it works now
    solved already | found already | sorted already | resolved already | sorted it out | solved it already
    wrong file | wrong pic | wrong photo | wrong picture | wrong attachment | wrong link | wrong message
    wrong msg | sent by mistake | sent wrongly | posted by mistake | not for this group
    meant for another group | managed to find it | managed to fix it | figured it out | got sorted
    all settled
  `),
  withdrawal_openings: list(`
    ignore my | ignore the last | ignore the previous | ignore last | ignore previous | ignore earlier
    disregard my | disregard the last | disregard the previous | disregard last | disregard previous
    never mind my | forget what i | forget my | scrap my | nvm | nevermind i | nevermind we
    nevermind found | nevermind got | never mind i | never mind we | never mind found | never mind got
    never mind already | no longer need | no longer require | don't need the | dont need the
    no need for it
  `),
  takes_private: list(`
    pm me | pm u | pm you | pm'd you | pmed you | pm ed you | pm him | pm her | pm them | pmed u | pm sent
    dm me | dm u | dm you | dmed you | dm ed you | dm'd you | dm him | dm her | dm sent | your dm | ur dm
    your pm | a dm | a pm | by dm | by pm | via dm | via pm | in dm | in pm | on dm | my dm | my dms
    your dms | this offline | it offline | that offline | discuss offline | discuss this offline
    discuss it offline | talk offline | speak offline | chat offline | take offline | take this off line
    to a private chat | in private | in a private chat | private chat me | privately | msg me separately
    message me directly | msg me directly | write to me directly | text me directly | message me separately
    text me separately | private message me | private msg me | your private messages | your private message
    your private chat | one on one | one to one | 1 on 1 | side chat | private chat with me
    in personal chat | personal message me | message me personally | msg me personally | ping me privately
    ping me personally | discuss separately | talk separately | chat separately | take this separately
    take it separately | check pm | check dm | see pm | see dm | check your inbox | to private
    take it private | take this private | go private | message you separately | msg you separately
    text you separately | message you privately | separately on this | reply you privately
    privately message | speak privately | chat privately
  `),
  negations: list(`
    don't | dont | do not | not to | never | doesn't | no | must not | cannot | avoid | stop | is | are
    was
  `),
  sentence_openings: list(`who | what | wat | where | wher | which | why | how | hw | does`),
};
