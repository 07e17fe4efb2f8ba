import type { PhoneWording } from './wording.ts';

export const ptPT: PhoneWording = {
  language: 'pt-PT',
  file_stems: ['Conversa no WhatsApp com *'],
  media_omitted: ['<Multimédia omitido>'],
  omitted: {
    image: ['imagem não revelada'],
    video: ['vídeo não revelado'],
    gif: ['GIF não revelada'],
    sticker: ['sticker não revelado'],
    audio: ['ficheiro de áudio não revelado'],
    document: ['documento não revelado'],
    contact: ['Contacto não revelado'],
  },
  file_attached: ['ficheiro anexado'],
  attached_open: ['<anexado: ', '<anexo: '],
  attached_close: [],
  deleted: [
    'Esta mensagem foi apagada',
    'Esta mensagem foi apagada.',
    'Apagou esta mensagem',
    'Apagou esta mensagem.',
  ],
  edited: ['<Esta mensagem foi editada>', '<Esta mensagem foi editada.>'],
  empty: [],
  poll: ['SONDAGEM:'],
  poll_option: [],
  location: ['Localização:', 'localização:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['As mensagens e chamadas são encriptadas ponto a ponto.*'],
    security_code: ['O seu código de segurança partilhado com * mudou.*'],
  },
};
