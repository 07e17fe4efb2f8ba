import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const hi: SensitiveWording = {
  language: 'hi',
  card: list('कार्ड | कार्ड नंबर | क्रेडिट कार्ड | डेबिट कार्ड'),
  serial: list('ऑर्डर | ऑर्डर नंबर | बिल नंबर | इनवॉइस | ट्रैकिंग'),
  password: list('पासवर्ड | पिन | ओटीपी'),
  is: list('है'),
  health: list('बीमारी की छुट्टी | कैंसर | ऑपरेशन | गर्भवती | डिप्रेशन | मधुमेह | अस्पताल में भर्ती'),
  pay: list('वेतन | तनख्वाह | सैलरी | बोनस | पगार'),
  dismissal: list('नौकरी से निकाल | बर्खास्त | छंटनी | इस्तीफा'),
};
