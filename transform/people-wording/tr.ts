import { list, type PeopleWording } from './wording.ts';

export const tr: PeopleWording = {
  language: 'tr',
  question_openings: list(`
    kimin | ne oldu | ne yapalım | ne diyorsunuz | hangi | acaba | niye | neden | nasıl | kaç | kim gelecek
    kim geliyor | kim var | kim aldı | kim bakıyor | kim sorumlu | kim yapacak | kim biliyor | kim gidecek
  `),
  question_phrases: list(`
    ne zaman | saat kaçta | kaçta | kaç | kimde | nerede | nerde | nereye | nereden | neden | niye | niçin
    nasıl | hangi | hangisi | ne kadar | kaça | var mı | yok mu | olur mu | bilen var | mı acaba
    soracaktım | sormak istiyorum | kim gelecek | kim geliyor | kim sorumlu | kim bakıyor | kim yapacak
  `),
  question_particles: list(`
    mi | mı | mu | mü | mıyız | miyiz | muyuz | müyüz | mısın | misin | musun | müsün | mısınız | misiniz
    musunuz | müsünüz | mıyım | miyim | muyum | değil mi | midir | mıdır | mudur | müdür mü
  `),
  statements: list(`
    ne güzel | ne yazık | ne olursa | her ne | ne demek | ne iyi | her zaman | nasıl olsa | nasıl isterseniz
    ne kadar güzel | hiç kimse | kim olursa | nerede olursa | ne zaman isterseniz
  `),
  covers: list(`bilmem | belli değil`),
  cancels: list(`
    diye | bilmiyorum | bilmiyoruz | sordu | sordular | soruyor | biliyorum | söyledi | olursa olsun | dedi
    olduğunu | öğrenip | bildirin
  `),
  lead_ins: list(`
    merhaba | selam | günaydın | iyi günler | iyi akşamlar | arkadaşlar | ve | ama | peki | o zaman
    teşekkürler | pardon | hocam | abi | beyler | lütfen | tamam | şef
  `),
  greetings: list(`
    nasılsın | nasılsınız | nasılsınız arkadaşlar | nasıl gidiyor | naber | ne haber | ne var ne yok
    iyi misin | iyi misiniz
  `),
  thanks: list(`
    teşekkürler | teşekkür ederim | teşekkür ederiz | teşekkür | çok teşekkürler | çok teşekkür ederim | tşk
    tşkler | tesekkurler | tesekkur ederim | sağ ol | sağol | sağ olun | sağolun | eyvallah | tebrikler
    elinize sağlık | eline sağlık | iyi geceler | bilgi için teşekkürler
  `),
  courtesies: list(`
    rica ederim | rica ederiz | bir şey değil | önemli değil | kolay gelsin | iyi akşamlar | iyi çalışmalar
    iyi hafta sonları | iyi günler dilerim | görüşürüz | yarın görüşürüz | hoşça kal | hoşçakalın
    güle güle | süper | harika | mükemmel | çok iyi | güzel | çok güzel | aynen | haha | ahahah
    kolay gelsin herkese | mutlu yıllar | iyi bayramlar | bol şans | inşallah | maşallah
    doğum günün kutlu olsun
  `),
  consents: list(`
    tamam | tamamdır | tmm | tmmdır | olur | peki | okey | oldu | uygun | uygundur | tabii | tabi | elbette
    kabul | hallederim | hallederiz | olur tabii | anlaştık | yaparım | evet tamam
  `),
  acknowledgements: list(`
    anlaşıldı | anladım | anladık | aldım | aldık | not ettim | not aldım | not edildi | bilgim var | okudum
    okundu | bilgi alındı | teslim aldım | ulaştı | haberim var
  `),
  fillers: list(`
    abi | abla | hocam | arkadaşlar | herkese | beyler | şef | müdürüm | efendim | çok | evet | hanım | bey
    usta | ederim | merhaba | bilgi için | yardım için
  `),
  titles: list(`sayın`),
  withdrawals: list(`
    boşver | boş ver | boşverin | gerek kalmadı | gerek yok | buldum | bulduk | buldum bile | yanlış grup
    yanlış gruba attım | yanlış yere yazdım | çözüldü | sorun çözüldü | çözdüm | hallettim | halloldu
    vazgeçtim | dikkate almayın | görmezden gelin
  `),
  withdrawal_openings: list(`mesajımı dikkate | mesajımı görmezden`),
  takes_private: list(`
    özelden | özele | özel mesaj | dm den | dm at | özel yazın | özel olarak konuşalım
  `),
  negations: list(`yasak | özelden yazmayın | özele yazmayın | özelden yazmak`),
};
