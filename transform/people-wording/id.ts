import { list, type PeopleWording } from './wording.ts';

/** Indonesian and Malay: most words are shared. */
export const id: PeopleWording = {
  language: 'id',
  sentence_openings: list(`
    apa | apakah | apa sudah | apa bisa | ada apa | ada yang tahu | ada yang tau | ada yang punya
    ada yang bisa | ada yang lihat | ada kabar | ada update | adakah | siapa | bisakah | bolehkah
    bisa minta | bisa tolong | bisa bantu | bisa kirim | bisa dibantu | boleh minta | boleh tolong
    boleh hantar | boleh bagi | boleh tanya | boleh tahu | boleh tau | bole minta | sudahkah | mana
    yang mana | bila | kenapa | jadi kapan | gimana | sudah sampai belum | udah sampai belum
    sudah kirim belum | sudah dikirim belum | sudah bayar belum | sudah terima belum | sudah siap belum
    dah siap ke | dah sampai ke | dah bayar ke | boleh tak | macam mana | camana | dah hantar ke | di mana
    dimana | ke mana | kemana | dari mana | mengapa | bagaimana
  `),
  question_phrases: list(`
    jam berapa | pukul berapa | kapan | berapa | kenapa | gimana | gmn | apakah | siapa | macam mana
    bila boleh | pukul brp | brp | mau tanya | ingin tanya | nak tanya | numpang tanya | izin bertanya
    mau nanya | mana satu | bilakah
  `),
  question_endings: list(`
    boleh tak | betul tak | ada tak | hari tak | jadi tak | boleh ke | sampai ke | ada ke | betul ke
    siap ke | apa ya | siapa ya | mana ya | boleh tidak | bisa tidak | bisa gak | bisa ga | apa tidak
    belum ya
  `),
  statements: list(`
    apa saja boleh | apa aja boleh | apa pun | apapun | siapa pun | siapapun | siapa cepat | kapan saja
    kapan pun | kapanpun | di mana saja | dimana saja | berapa pun | tidak apa apa | gak apa apa
    ga apa apa | gpp | apa apa | tidak berapa | bila sampai | bila dah | bila sudah | siapa yang terakhir
    mana tahu | mana ada | bagaimana pun | gimana nanti | apa adanya | apa boleh buat
  `),
  covers: list(`
    tahu | tau | tanya | tanyakan | nanya | bilang | kalau | kalo | jika | pasti | lihat | cek | beritahu
    kabari | kasih tau | ingat | lupa | jelaskan | tergantung
  `),
  lead_ins: list(`
    selamat pagi | selamat siang | selamat sore | selamat malam | pagi | siang | sore | malam | halo | hai
    pak | bu | bapak | ibu | mas | mbak | bang | kak | boss | bos | dan | tapi | terus | trus | lalu | jadi
    maaf | mohon | tolong | permisi | makasih | terima kasih | semua | rekan | tim | eh | oh
    assalamualaikum | salam | tuan | puan | encik | cik
  `),
  greetings: list(`
    apa kabar | apa khabar | gimana kabarnya | apa kabarnya | bagaimana kabarnya | sudah makan | dah makan
  `),
  thanks: list(`
    terima kasih | terimakasih | terima kasih banyak | makasih | makasih banyak | makasi | mksh | trims
    trimakasih | tengkiu | thank you ya | tq ya | kerja bagus | selamat | selamat ulang tahun
    mohon maaf lahir batin | terima kasih infonya | makasih infonya | terima kasih atas infonya
    terima kasih atas bantuannya | syabas | tahniah
  `),
  courtesies: list(`
    sama sama | sama2 | samasama | kembali | sampai jumpa | sampai jumpa besok | sampai besok
    sampai ketemu | mantap | mantul | keren | hebat | bagus | wkwk | wkwkwk | wkwkwkwk | haha | hihi | hehe
    aman | semangat | dadah | selamat istirahat | selamat berakhir pekan | semoga lancar | lancar | amin
    aamiin | alhamdulillah | bagus sekali
  `),
  consents: list(`
    oke | oke oke | okeh | okay la | baik | baiklah | bisa | boleh | betul | setuju | sip | siip | iya
    ya baik | siap laksanakan | gas | deal | ok boleh | ya boleh | tak apa | no hal
  `),
  acknowledgements: list(`
    diterima | sudah diterima | sudah terima | sudah saya terima | dah terima | mengerti | saya mengerti
    paham | faham | difahami | dipahami | dimengerti | noted pak | noted bu | dicatat | sudah dicatat
    sudah dibaca | 86 | siap noted | ok faham | siap | siap siap
  `),
  acknowledgement_openings: list(`noted nanti`),
  fillers: list(`
    pak | bu | bapak | ibu | mas | mbak | bang | kak | bos | boss | om | tante | semua | semuanya | ya | yaa
    deh | dong | nih | infonya | atas infonya | atas bantuannya | banyak | rekan | rekan rekan | tim | tuan
    puan | encik | cik | abang | akak | dik
  `),
  titles: list(`pak | bu | mas | mbak | bang | kak | encik | cik | puan | tuan | abang`),
  withdrawals: list(`
    gak jadi | ga jadi | nggak jadi | tidak jadi | tak jadi | sudah ketemu | udah ketemu | dah jumpa
    sudah beres | udah beres | sudah selesai masalahnya | salah grup | salah group | salah kirim | abaikan
    tolong abaikan | mohon abaikan | lupakan | tidak perlu lagi | gak perlu lagi | tak payah | tak perlu dah
    sudah teratasi | sudah aman | salah chat
  `),
  withdrawal_openings: list(`abaikan pesan | mohon abaikan pesan`),
  takes_private: list(`
    japri | chat pribadi | pesan pribadi | pm saya | dm saya | pc saya | wa saya langsung | pm aja | pm ya
    jalur pribadi | whatsapp saya direct
  `),
  negations: list(`jangan | dilarang | tidak boleh | tak boleh | bukan | dilarang keras`),
};
