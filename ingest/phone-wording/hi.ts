import type { PhoneWording } from './wording.ts';

export const hi: PhoneWording = {
  language: 'hi',
  file_stems: [],
  media_omitted: ['<मीडिया के बिना>'],
  // Dotted letters come as letter + dot or as one sign (U+095C, U+095E).
  omitted: {
    image: ['फ़ोटो हटाई गई', '\u095eोटो हटाई गई'],
    video: ['वीडियो छोड़ा गया', 'वीडियो छो\u095cा गया'],
    gif: ['GIF छोड़ा गया', 'GIF छो\u095cा गया'],
    sticker: ['स्टिकर छोड़ा गया', 'स्टिकर छो\u095cा गया'],
    audio: ['ऑडियो हटाई गयी'],
    document: ['डॉक्यूमेंट छोड़ा गया', 'डॉक्यूमेंट छो\u095cा गया'],
    contact: ['कॉन्टैक्ट कार्ड छोड़ा गया', 'कॉन्टैक्ट कार्ड छो\u095cा गया'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'यह मैसेज डिलीट कर दिया गया है',
    'यह मैसेज डिलीट कर दिया गया है.',
    'आपने यह मैसेज डिलीट किया',
    'आपने यह मैसेज डिलीट किया.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['लोकेशन:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं.*'],
    security_code: ['* के लिए आपका सुरक्षा कोड बदल गया है.*'],
  },
};
