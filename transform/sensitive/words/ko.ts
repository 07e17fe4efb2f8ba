import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const ko: SensitiveWording = {
  language: 'ko',
  card: list('카드 | 카드번호 | 신용카드 | 체크카드'),
  serial: list(`
    주문 | 주문번호 | 송장 | 송장번호 | 운송장 | 운송장번호 | 택배 | 계산서 | 접수번호 | 관리번호
  `),
  password: list('비밀번호 | 비번 | 패스워드 | 암호 | 인증번호'),
  is: list('는 | 은 | 가 | 이'),
  health: list(`
    병가 | 진단서 | 진단 | 암 투병 | 종양 | 항암 | 수술 | 임신 | 유산 | 우울증 | 당뇨 | 입원 | 휴직
  `),
  pay: list('월급 | 급여 | 급여명세서 | 연봉 | 상여금 | 성과급 | 보너스 | 퇴직금 | 임금'),
  dismissal: list('해고 | 해고당 | 권고사직 | 정리해고 | 사직서 | 징계 | 잘렸'),
};
