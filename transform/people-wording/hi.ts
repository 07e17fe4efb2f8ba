import { list, type PeopleWording } from './wording.ts';

/** Hindi in Latin letters, as phones write it. */
export const hi: PeopleWording = {
  language: 'hi',
  question_openings: list(`
    kab | kaun | kon | kahan | kaha hai | kidhar | kyun | kyu | kyon | kaise | kaisa | kitna | kitne | kitni
    kiska | kiske | kiski | kisne | kisko | kya | koi update | koi khabar | kab tak | aap kab | konsa
    kaunsa
  `),
  question_phrases: list(`
    kab tak | kab aayega | kab aaoge | kab milega | kitne baje | kaun | kahan hai | kaha hai | kidhar hai
    kiske paas | kisne | kyun | kaise | kitna | kitne | kab | sakte ho | sakte hai kya | sakte hain kya
  `),
  question_particles: list(`kya | ya nahi | hai na | na kya`),
  statements: list(`
    kya baat hai | kya baat | kya bolu | kuch bhi | jo bhi | kabhi bhi | koi bhi | kahin bhi | kitna accha
    kya karein | kya kare
  `),
  covers: list(`
    pata nahi | nahi pata | pata hai | pucha | pooch raha | puch raha | bola | bataya | batao | bata do
    jab | agar
  `),
  cancels: list(`bhi`),
  lead_ins: list(`
    namaste | namaskar | bhai | bhaiya | sir | sirji | ji | yaar | aur | par | lekin | toh | to | aap | ye
    yeh | acha | accha | arre | are bhai | didi | madam
  `),
  greetings: list(`
    kaise ho | kaise hain | kaise hain aap | kaise ho aap | kya haal hai | kya haal | kya hal hai
    sab theek hai | sab thik
  `),
  thanks: list(`
    dhanyavaad | dhanyavad | dhanyawad | shukriya | bahut dhanyavaad | bahut shukriya
    bahut bahut dhanyavaad | shabash | badhai | badhai ho | shubh ratri | bahut accha kaam
  `),
  courtesies: list(`
    bahut badhiya | badhiya | bahut accha | bahut acha | koi baat nahi | koi nahi | mast | phir milenge
    kal milte hai | kal milte hain | alvida | jai hind
  `),
  consents: list(`
    theek hai | thik hai | thik h | theek h | tik hai | ji | ji sir | accha | acha | achha | chalega
    sahi hai | bilkul | ho jayega | kar dunga | kar denge | chalo theek hai | jarur | zaroor
  `),
  acknowledgements: list(`
    samajh gaya | samajh gayi | samajh gaye | samjh gaya | mil gaya | mil gayi | mil gaya hai | noted hai
    dekh liya | padh liya
  `),
  fillers: list(`
    ji | sir | sirji | bhai | bhaiya | yaar | madam | didi | hai | aap | aapka | sabko | sab | ho | haan
  `),
  titles: list(`shri | shrimati`),
  withdrawals: list(`
    rehne do | rahne do | chhodo | chodo | jane do | jaane do | mil gaya rehne do | ho gaya solve
    solve ho gaya | zarurat nahi | ab zarurat nahi | galat group | galat group me bhej diya
  `),
  takes_private: list(`
    personal pe | personal me | personal message karo | personal msg | private me | private pe
    alag se baat | inbox karo | pm karo | dm karo
  `),
  negations: list(`mat | nahi`),
};
