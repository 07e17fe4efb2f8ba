/**
 * The weights of reply linking, learnt by scripts/train-links/train.ts from public chats (NOTICE): one table for every
 * chat and language. What each name means stands in features.ts and context.ts.
 */
import { linearWeights } from './first-pass.ts';
import { NAMES } from './refine.ts';
import { readTrees } from './trees.ts';

/** First pass: of a message by somebody else, of one's own. */
const CANDIDATE = {
  one: [1.343, 0.139],
  rank_ln: [-0.561, -0.363],
  rank_1: [-1.694, 1.404],
  rank_2: [-0.515, 0.647],
  rank_3: [-0.209, 0.403],
  gap_ln: [-0.833, 0.108],
  gap_over_10m: [-0.304, 0.006],
  gap_over_1h: [-0.405, -0.242],
  gap_over_6h: [-0.957, 0.355],
  gap_to_usual: [-0.902, -1.307],
  latest_of_its_sender: [0.197, 0.478],
  latest_by_another: [0.385, 0],
  burst_first: [0.353, -0.027],
  burst_last: [-0.076, -0.124],
  own_between_ln: [-1.724, -0.677],
  own_between: [-0.146, -0.558],
  theirs_between_ln: [-0.266, -0.677],
  people_between_ln: [-0.077, 0.312],
  last_named_partner: [0.488, 0],
  last_partner: [0.315, 0],
  exchanges: [0.453, 0],
  addresses_them: [1.881, 0],
  names_them: [2.352, 0],
  addresses_another: [-1.925, -0.269],
  names_another: [-2.49, -0.294],
  they_address_me: [1.477, 0],
  they_name_me: [1.605, 0],
  they_address_another: [-1.651, -0.078],
  i_was_addressed_since: [-0.643, -0.506],
  they_were_addressed_since: [-0.12, -0.506],
  they_addressed_another_since: [-0.011, 0],
  they_ask: [0.028, 0.382],
  they_ask_unanswered: [0.094, 0.176],
  i_ask: [-0.339, -0.66],
  they_ask_i_do_not: [0.484, -0.891],
  their_length_ln: [0.773, 1.247],
  my_length_ln: [-1.034, -0.027],
  short_after_last: [0.539, 0.164],
  short: [-0.149, -0.346],
  they_wordless: [0.84, -0.248],
  i_wordless: [-0.576, 0.042],
  overlap: [0.729, 0.528],
  cosine: [5.224, 2.913],
  overlap_of_neighbours: [0.597, 0.085],
  pause_before_me_ln: [0.728, 0.048],
  pause_after_them_ln: [0.612, 0.04],
  unnamed: [-1.642, 1.591],
} as const;

/** First pass: of starting something new. */
const START = {
  one: -1.893,
  pause_before_ln: -0.85,
  pause_to_usual: 0.476,
  pause_over_1h: 0.32,
  since_own_ln: 1.052,
  not_seen_lately: 1.567,
  names_someone: -1.201,
  addresses_someone: -1.908,
  asks: 0.756,
  length_ln: 1.664,
  short: 0.708,
  wordless: 0.508,
  named_since_own_last: -0.586,
  asked_since_own_last: 0.477,
  first_of_chat: 0,
  best_overlap: 0.235,
  within_burst: 0.268,
  unnamed: 1.107,
} as const;

export const FIRST_PASS = linearWeights(CANDIDATE, START);

/** Scores of the second pass are multiplied by it, so that probabilities hold. */
export const COOL = 1.08;

/** Second pass: a tree a line, its nodes level by level (`-`: to the left), then its leaves. */
export const SECOND_PASS = readTrees(
  NAMES,
  `
they_answer_me_later>=0.06823 in_my_thread>=1 they_start>=0.03603 answered_by_others_later>=0.001055 thread_since_ln>=0.6931 answered_by_me_before>=0.8907 answered_by_others_later>=0.257 my_last_is_start>=0.4577 i_am_answered_later>=0.3396 gap_to_usual>=0.06282 p_rank>=1 gap_to_usual>=-0.1396 p_rank>=1 p_start>=0.03749 gap_to_usual>=0.1733 | -0.076 0.135 -0.087 -0.236 -0.066 0.133 -0.16 -0.034 -0.142 0.088 -0.55 -0.19 0.137 0.299 -0.075 0.188
they_answer_me_later>=0.02463 pair_share>=0.0004781 they_start>=0.6437 p_start>=0.0009366 they_answer_my_last>=0.09011 they_answer_my_last>=0.05904 p_start>=0.218 p_ln>=-2.404 my_last_is_start>=0.3505 i_am_answered_later>=0.1674 i_am_answered_later>=0.319 p_ln>=-1.734 p>=0.09021 pair_share>=0.000884 p_ln>=-2.904 | 0.852 0.173 -0.04 0.059 -0.062 -0.201 0.149 -0.07 0.055 -0.064 0.426 0.117 0.415 0.101 0.625 0.359
they_answer_me_later>=0.1485 pair_share>=0.06501 answered_by_me_before>=0.6324 pair_share>=0.001309 they_answer_me>=0.01691 they_start>=0.09195 p_ln>=-0.5234 they_answer_me_later>=0.01248 they_answer_me>=0.1687 next_continues_them>=0.1164 p_ln>=-0.9272 they_answer_me>=0.01691 latest_of_its_sender>=1 latest_of_its_sender>=1 p_ln>=-0.1878 | -0.014 0.165 -0.125 0.028 0.016 -0.123 0.197 -0.024 -0.015 0.115 0.094 0.249 -0.158 0.096 -0.224 -0.489
they_answer_me_later>=0.2163 pair_share>=0.06501 p_start>=0.03077 pair_share>=0.003165 exchanges>=1.375 last_named_partner>=1 gap_to_usual>=-0.1396 they_answer_me_later>=0.01793 they_answer_me>=0.06006 they_answer_me>=0.03759 thread_since_ln>=1.099 own_between_ln>=0.6931 overlap>=0.4223 gap_ln>=0.7838 next_continues_them>=0.1164 | -0.013 0.111 -0.112 -0.003 0.004 0.149 0.021 -0.123 -0.013 0.218 -0.03 -0.269 -0.353 0.077 0.213 0.063
answered_by_others_later>=0.3985 they_answer_me_later>=0.01248 they_answer_my_last>=0.0001145 answered_by_me_later>=0.00135 exchanges>=1.375 they_start>=0.3034 they_answer_me>=0.4379 rank_1>=1 they_answer_me>=0.02912 theirs_between_ln>=1.099 they_answer_me>=0.004274 overlap_of_thread>=0.4251 my_length_ln>=0.8409 overlap>=0.08834 p_ln>=-0.5234 | 0.004 0.192 -0.12 -0.028 0.081 -0.023 -0.126 -0.003 -0.047 0.077 0.232 -0.04 -0.136 -0.269 0.245 -0.085
they_answer_my_last>=0.2295 they_start>=0.9091 my_last_is_start>=0.1231 they_answer_me>=0.03759 unnamed>=0.2957 pair_share>=0.0562 p_rank>=4 cosine>=0.1626 p_rank>=2 last_partner>=1 in_thread_before>=1 they_answer_my_last>=0.4887 they_start>=0.007657 p_rank>=1 they_answer_my_last>=0.4887 | -0.05 0.028 -0.022 0.056 0.185 -0.078 -0.076 0.509 -0.087 0.083 0.005 0.146 0.096 0.209 0.246 0.691
p_ln>=-0.5234 they_answer_me_later>=0.3301 cosine>=0.3594 pair_share>=0.0004781 their_length_ln>=0.5129 names_another>=1 p_ln>=-0.1878 answered_by_others_before>=0.7319 i_am_answered_later>=0.7237 next_continues_them>=0.01238 exchanges>=1.386 last_named_partner>=1 cosine>=0.1458 they_ask>=1 they_answer_my_last>=0.002221 | 0.057 -0.072 0.001 -0.115 0.009 -0.148 0.119 0.012 0.015 -0.098 -0.828 -0.189 -0.269 -0.081 -0.588 -0.228
they_answer_my_last>=0.4887 they_start>=0.2477 p_rank>=2 they_answer_me>=0.01268 rank_ln>=2.079 next_continues_them>=0.07894 their_length_ln>=0.6182 they_start>=0.01173 p_rank>=4 their_length_ln>=0.919 overlap>=0.2432 gap_to_usual>=0 unnamed>=0.2957 next_continues_them>=0.01238 i_usually_start>=0.08128 | 0 -0.075 -0.006 0.066 0.05 -0.026 0.044 0.18 -0.083 0.145 -0.103 0.114 0.231 -0.068 0.015 0.337
overlap_of_thread>=0.3819 addresses_another>=1 p_ln>=-1.263 overlap>=0.2196 overlap>=0.1246 latest_of_its_sender>=1 overlap>=0.3612 overlap>=0.08834 p_ln>=-1.934 p_ln>=-3.006 they_start>=0.01173 p_start>=0.03749 p_ln>=-3.11 p_ln>=-0.1878 answered_by_me_before>=0.2989 | 0.001 -0.081 0.098 -0.005 -0.181 -0.46 0.047 -0.205 -0.052 0.07 0.272 0.091 0.046 -0.094 -0.082 -0.255
they_answer_me_later>=0.2163 exchanges>=0.2623 last_named_partner>=1 they_answer_my_last>=0.09011 i_am_answered_later>=0.3822 p>=0.03788 thread_since_ln>=1.099 overlap_of_answers>=0.5126 their_length_ln>=0.8764 thread_since_ln>=1.386 answered_by_me_before>=0.06148 latest_of_its_sender>=1 their_length_ln>=0.5416 p_ln>=-1.263 they_continue>=0.01865 | 0.004 0.169 0.303 0.065 0.015 -0.068 -0.099 0.054 0.078 0.218 -0.063 0.048 0.105 -0.008 -0.187 -0.065
pair_share>=0.06501 they_answer_my_last>=0.001057 last_named_partner>=1 addresses_them>=1 gap_ln>=0.7838 latest_of_its_sender>=1 they_answer_my_last>=0.002221 gap_to_usual>=0.3455 latest_of_its_sender>=1 gap_to_usual>=-0.1396 they_usually_answered>=0.575 their_length_ln>=0.6591 rank_ln>=1.946 they_continue>=0.01128 cosine>=0.1626 | 0.029 -0.027 0.016 0.301 -0.289 -0.062 0.013 -0.091 -0.107 0.047 0.075 0.495 -0.149 -0.054 0.054 -0.066
their_length_ln>=0.5129 overlap>=0.2196 gap_ln>=0.6212 i_am_answered_later>=1.142 my_length_ln>=0.8155 gap_to_usual>=-0.1396 pause_before_me_ln>=0.4023 p_ln>=-0.5234 they_start>=0.02599 p_ln>=-1.263 people_between_ln>=0.6931 they_usually_answered>=0.4906 their_length_ln>=0.919 rank_ln>=1.609 thread_since_ln>=1.386 | -0.05 -0.159 0.181 -0.174 0.18 -0.192 1.513 0.095 -0.48 0.021 -0.001 -0.212 0.291 0.086 0.026 -0.021
they_answer_me>=0.06006 exchanges>=0.2623 answered_by_me_before>=0.423 answered_by_me_later>=0.06325 they_continue>=0.6154 addresses_another>=1 i_am_answered_later>=0.6529 p>=0.005046 they_answer_me>=0.001551 thread_age>=0.6931 they_answer_me_later>=0.03303 answered_by_me_before>=0.0009589 cosine>=0.129 pause_after_them_ln>=0.5493 they_answer_another_later>=1.03 | 0.489 0.007 0.232 0.017 -0.005 -0.106 -0.06 0.045 0.027 0.095 -0.257 -0.067 -0.021 -0.124 -0.04 0.227
they_answer_another_later>=1.949 they_answer_me_later>=0.008426 they_answer_me>=0.4379 my_next_answers_me>=0.03984 gap_over_1h>=1 cosine>=0.1822 p_start>=0.02708 i_usually_start>=0.1603 own>=1 theirs_between_ln>=1.099 my_next_answers_me>=0.02719 overlap>=0.0622 overlap>=0.3084 their_length_ln>=0.9345 i_usually_start>=0.07516 | -0.008 0.05 -0.083 0.003 0.035 -0.042 0.019 0.175 -0.054 -0.138 0.155 -0.027 0.056 -0.204 -0.055 0.184
exchanges>=1.375 pair_share>=0.09136 overlap_of_thread>=0.3432 they_answer_another_later>=1.819 p_ln>=-1.263 gap_ln>=1.154 thread_since_ln>=1.609 they_answer_me_later>=0.01793 answered_by_others_later>=0.1221 latest_of_its_sender>=1 gap_to_usual>=0.207 gap_ln>=0.6931 their_length_ln>=0.8634 p_ln>=-2.104 answered_by_others_before>=0.5613 | -0.004 0.033 -0.005 -0.083 0.02 0.161 -0.059 0.05 -0.13 0.012 -0.108 -0.029 0.091 -0.014 -0.115 0.077
overlap_of_thread>=0.7193 last_partner>=1 p_ln>=-3.31 overlap_of_answers>=0.696 they_answer_me>=0.009243 they_start>=0.1519 cosine>=0.0651 they_usually_answered>=0.7621 p_ln>=-2.676 i_usually_start>=0.1309 burst_first>=1 pause_before_me_ln>=1.244 - they_answer_me_later>=0.01793 gap_to_usual>=-0.05527 | 0.01 -0.049 0.261 0.037 -0.043 -0.137 0.057 -0.024 0.13 0.303 -0.087 0 0.186 0.062 -0.134 0.021
exchanges>=0.942 they_answer_me>=0.2669 they_answer_me>=0.0004792 cosine>=0.204 pair_share>=0.001825 they_start>=0.8368 p_rank>=11 pair_share>=0.1109 overlap>=0.3084 thread_since_ln>=0.6931 p>=0.1445 i_usually_start>=0.06871 my_last_is_start>=0.1409 my_length_ln>=0.4969 pair_share>=0.04912 | -0.013 0.085 0.157 0.02 0.057 -0.047 0.177 0.056 0.075 -0.122 0.154 -0.107 0.044 -0.014 0.005 0.27
their_length_ln>=0.6182 theirs_between_ln>=0.6931 gap_ln>=0.6212 overlap>=0.2196 overlap>=0.2719 people_lately>=1.792 overlap>=0.0622 p>=0.01118 p_ln>=-1.529 their_length_ln>=0.1386 p_start>=0.02708 pause_before_me_ln>=0.5493 their_length_ln>=0.8014 addresses_another>=1 pair_share>=0.001309 | 0.161 -0.015 0.386 -0.071 0.079 -0.131 -0.087 0.18 -0.553 -0.153 0.027 -0.084 0.037 -0.266 0.047 -0.011
thread_age>=1.099 pair_share>=0.03799 in_my_thread>=1 my_last_is_start>=0.3505 p_ln>=-2.676 parent_is_mine>=1 own_between_ln>=1.099 p_ln>=-3.406 rank_ln>=1.099 exchanges>=0.451 gap_to_usual>=0.1533 answered_by_me_later>=0.1181 theirs_between_ln>=0.6931 answered_by_others_before>=0.5613 p_start>=0.1724 | 0.05 -0.021 0.084 -0.014 0.278 0.061 -0.036 0.059 -0.052 0.112 0.232 -0.002 0.022 -0.044 -0.075 0.213
they_continue>=0.9364 exchanges>=0.942 p_start>=0.3839 pair_share>=0.04912 unnamed>=0.2957 thread_since_ln>=0.6931 thread_age>=1.946 answered_by_others_before>=0.01809 gap_to_usual>=0.1733 their_length_ln>=0.5129 p_start>=0.04088 my_last_is_start>=0.8492 gap_to_usual>=0 exchanges>=1.043 they_start>=0.01569 | 0.02 -0.015 -0.025 0.077 -0.114 -0.019 -0.025 0.07 0.162 -0.139 0.177 -0.058 0.387 0.096 -0.136 0.089
exchanges>=0.451 pair_share>=0.03799 they_answer_me>=0.006482 they_usually_answered>=0.6065 gap_to_usual>=0.2399 i_am_answered_later>=0.2616 p>=0.02231 answered_by_others_later>=0.06999 they_answer_my_last>=0.0001145 gap_ln>=1.371 latest_of_its_sender>=1 overlap_of_answers>=0.5126 pair_share>=0.008705 my_length_ln>=0.6356 pair_share>=0.09136 | -0.002 0.05 -0.011 -0.08 0.044 -0.107 0.011 0.205 -0.017 0.273 -0.007 -0.09 -0.035 0.081 -0.018 0.02
p_ln>=-0.1878 overlap>=0.1953 their_length_ln>=0.6182 cosine>=0.05321 their_length_ln>=0.9524 i_am_answered_later>=0.6529 burst_first>=1 addresses_another>=1 own>=1 thread_age>=0.6931 gap_ln>=0.946 burst_first>=1 they_usually_answered>=0.2909 they_usually_answered>=0.5628 their_length_ln>=0.919 | 0.009 -0.238 -0.067 0.061 0.105 0.03 -0.186 0 -0.153 -0.388 0.175 -0.195 0.248 0.052 -0.015 -0.143
they_answer_me_later>=0.4232 i_ask>=1 last_named_partner>=1 gap_to_usual>=0.6617 rank_ln>=2.639 gap_to_usual>=0 latest_of_its_sender>=1 theirs_between_ln>=1.099 rank_ln>=0.6931 they_answer_me_later>=0.1244 they_start>=0.1769 next_continues_them>=0.1616 overlap_of_answers>=0.1463 unnamed>=0.4318 rank_ln>=2.197 | 0.015 -0.052 0.09 -0.048 -0.089 0.02 -0.013 0.224 -0.106 0.103 0.092 0.011 -0.085 0.185 0.007 0.132
their_length_ln>=0.5129 rank_ln>=0.6931 my_length_ln>=0.9169 my_length_ln>=0.9345 thread_age>=0.6931 p_start>=0.4477 gap_to_usual>=-0.1396 i_am_answered_later>=0.9072 they_usually_answered>=0.4057 my_length_ln>=0.578 pair_share>=0.0001177 thread_since_ln>=1.386 gap_ln>=1.371 gap_ln>=0.946 they_answer_me>=0.04763 | -0.023 0.089 -0.148 0.617 -0.017 -0.216 0.013 -0.079 0.019 -0.025 0.151 0.045 -0.436 -0.047 -0.051 0.041
p>=0.03788 they_answer_me_later>=0.005345 names_another>=1 gap_to_usual>=0.5753 their_length_ln>=0.8634 they_answer_another_later>=1.03 p_start>=0.00268 p_start>=0.006961 pair_share>=0.0001177 they_answer_me>=0.009243 gap_over_10m>=1 answered_by_others_later>=0.006551 pair_share>=0.1346 they_usually_answered>=0.4453 p>=0.3955 | 0.183 0.024 0.03 -0.101 -0.031 0.051 0.014 0.149 -0.015 0.018 -0.034 0.055 -0.166 0.052 -0.099 -0.274
overlap_of_thread>=0.3091 my_length_ln>=0.7568 p>=0.06026 rank_ln>=1.099 rank_ln>=1.386 thread_since_ln>=1.792 gap_to_usual>=-0.1396 unnamed>=0.02272 overlap>=0.2432 gap_to_usual>=-0.1396 overlap>=0.8156 they_ask_unanswered>=1 pause_before_me_ln>=1.369 their_length_ln>=0.8014 thread_since_ln>=0.6931 | 0.003 0.077 -0.034 0.08 -0.164 -0.041 0 0.1 0.092 -0.011 -0.072 0.083 0.007 -0.19 0.044 -0.01
answered_by_others_later>=0.8211 they_answer_me>=0.01691 they_answer_my_last>=0.0001145 overlap_of_answers>=0.2498 answered_by_others_before>=0.7319 names_another>=1 i_usually_start>=0.06871 burst_first>=1 overlap>=0.2432 answered_by_me_before>=0.423 overlap_of_answers>=0.3168 gap_to_usual>=0.1733 they_answer_me>=0.009243 - they_ask_unanswered>=1 | 0.016 -0.032 0.127 0.009 0.023 -0.039 -0.089 0.04 -0.013 0.111 -0.05 -0.317 0.098 0 -0.069 -0.226
they_start>=0.05948 overlap_of_thread>=0.3819 burst_first>=1 burst_first>=1 p_rank>=7 gap_ln>=2.028 i_am_answered_later>=0.7647 i_usually_start>=0.1213 parent_is_mine>=1 people_between_ln>=1.099 answered_by_others_later>=0.04678 people_between_ln>=1.099 they_answer_me>=0.001551 they_start>=0.5168 gap_to_usual>=0.06282 | -0.033 0.027 -0.055 0.009 -0.01 0.031 0.039 0.214 0.133 0.023 0.102 0.433 0.008 0.043 -0.099 -0.006
people_between_ln>=2.302 their_length_ln>=0.4605 p_start>=0.1724 my_last_is_start>=0.2735 my_length_ln>=0.7902 their_length_ln>=1.015 answered_by_me_before>=0.0106 people_lately>=1.792 p_ln>=-1.529 p_start>=0.7657 people_between_ln>=1.609 i_usually_start>=0.2454 they_answer_another_later>=0.7641 pair_share>=0.02323 gap_ln>=1.888 | -0.09 -0.003 0.113 -0.017 0.018 0.157 -0.024 0.049 -0.078 0.058 -0.276 -0.016 -0.059 0.096 0.1 0.5
exchanges>=1.386 they_answer_me_later>=0.5657 unnamed>=0.2957 pair_share>=0.1109 p_start>=0.07114 overlap_of_thread>=0.7193 my_last_is_start>=0.0001645 they_answer_my_last>=0.0001145 unnamed>=0.02272 p_rank>=1 next_continues_them>=0.8304 they_continue>=0.3867 latest_of_its_sender>=1 they_answer_my_last>=0.4887 p_ln>=-0.9272 | 0.009 -0.015 0.073 -0.018 -0.044 0.039 0.109 -0.021 -0.069 -0.009 -0.039 0.07 -0.191 0.058 0.064 -0.019
exchanges>=0.942 they_answer_my_last>=0.2295 their_length_ln>=0.6867 their_length_ln>=0.8908 p_start>=0.03419 pair_share>=0.06501 gap_ln>=0.6931 overlap>=0.2432 unnamed>=0.2957 people_lately>=2.772 they_usually_answered>=0.3363 their_length_ln>=0.1386 p_start>=0.03077 people_lately>=1.792 pause_after_them_ln>=0.6931 | 0.005 0.05 0 -0.119 -0.074 0.063 -0.138 0.1 0.15 -0.097 -0.046 0.029 -0.269 -0.037 0.06 -0.012
exchanges>=1.914 they_answer_me>=0.4379 they_continue>=0.6981 exchanges>=0.2623 addresses_another>=1 overlap>=0.3084 next_continues_them>=0.6698 pair_share>=0.02665 i_am_answered_later>=0.223 answered_by_me_before>=0.2989 p>=0.02737 my_last_is_start>=0.07433 pause_after_them_ln>=0.5493 i_am_answered_later>=0.2044 - | 0.005 0.055 0.02 -0.02 0.038 -0.02 0.056 -0.16 -0.03 -0.147 -0.047 -0.195 0.265 0.075 -0.148 0
my_length_ln>=0.8286 latest_of_its_sender>=1 gap_to_usual>=-0.1396 gap_to_usual>=-0.1396 their_length_ln>=0.3891 own_between_ln>=0.6931 they_answer_me>=0.01691 next_continues_them>=0.5618 they_answer_me>=0.06006 p_rank>=1 overlap_of_answers>=0.4027 people_lately>=2.197 - they_answer_another_later>=1.03 p_rank>=11 | 0.404 0.086 0.006 -0.057 -0.149 0.008 0.022 0.112 -0.24 0.371 0.3 0 -0.003 -0.079 0.009 0.158
answered_by_others_before>=0.247 my_length_ln>=0.7427 my_next_answers_them>=0.08993 answered_by_me_before>=0.2989 answered_by_others_later>=0.257 answered_by_me_before>=0.08735 p_start>=0.04088 they_ask>=1 p_start>=0.07619 overlap>=0.1686 their_length_ln>=0.578 people_between_ln>=1.099 next_continues_them>=0.07894 they_start>=0.2067 p_ln>=-1.934 | 0.015 0.074 -0.079 0.053 -0.015 0.033 0.159 -0.069 -0.074 -0.015 0.071 -0.069 0.09 -0.162 0.389 0.156
p>=0.5924 cosine>=0.4567 names_another>=1 gap_to_usual>=0.6865 p>=0.07861 own_between_ln>=0.6931 my_next_answers_me>=0.5169 gap_ln>=1.842 their_length_ln>=0.8634 i_usually_start>=0.1128 they_continue>=0.03544 my_length_ln>=0.9345 my_next_answers_them>=0.08993 i_am_answered_later>=0.3611 - | 0.005 0.046 -0.063 0.002 -0.023 0.298 -0.031 0.105 -0.018 -0.12 0.085 -0.074 -0.305 -0.15 -0.005 0
exchanges>=1.914 answered_by_others_before>=0.3598 they_address_another>=1 overlap_of_thread>=0.3091 their_length_ln>=0.6591 gap_to_usual>=0.7444 they_answer_another_later>=0.9426 they_continue>=0.9364 latest_by_another>=1 theirs_between_ln>=1.099 they_were_addressed_since>=1 answered_by_me_before>=0.02371 they_continue>=0.04392 - - | 0 0.076 0.038 -0.009 -0.05 -0.212 -0.011 0.052 0.012 -0.061 -0.218 0.004 -0.049 0 -0.261 0
thread_age>=1.386 they_answer_my_last>=0.135 in_my_thread>=1 exchanges>=1.386 exchanges>=0.7088 they_answer_me>=0.02912 answered_by_others_later>=0.05687 gap_ln>=2.443 they_answer_me>=0.112 they_answer_me>=0.1687 they_usually_answered>=0.3499 p_start>=0.4477 pair_share>=0.02998 pair_share>=0.0001177 rank_ln>=0.6931 | 0.005 0.103 -0.13 0.019 0.231 0.088 0.161 0.006 -0.068 0.003 -0.045 0.045 -0.061 0.002 -0.016 0.036
gap_ln>=1.239 my_last_is_start>=0.3505 gap_to_usual>=0.06282 own_between_ln>=0.6931 they_address_another>=1 they_answer_my_last>=0.0001145 rank_ln>=0.6931 answered_by_others_later>=0.05171 gap_to_usual>=-0.05527 people_lately>=2.398 my_last_is_start>=0.7366 they_usually_answered>=0.5405 pair_share>=0.1346 they_usually_answered>=0.5628 they_usually_answered>=0.4453 | -0.023 0.008 0.184 0.022 0.067 0.019 0.394 -0.025 0.049 -0.065 -0.185 0.001 0.08 -0.03 -0.034 0.009
my_length_ln>=0.9169 they_continue>=0.8876 gap_to_usual>=-0.1396 theirs_between_ln>=1.609 p_start>=0.1138 gap_ln>=0.9027 rank_ln>=1.792 exchanges>=0.451 gap_ln>=1.492 my_length_ln>=0.3891 overlap>=0.1686 p_ln>=-2.26 they_answer_my_last>=0.009982 they_answer_another_later>=1.03 they_answer_my_last>=0.009982 | 0.014 -0.006 -0.15 -0.017 -0.141 0.031 0.076 0.234 -0.115 -0.341 0.138 -0.131 -0.004 -0.074 -0.011 0.099
last_partner>=1 they_answer_me_later>=0.00307 pause_after_them_ln>=1.073 i_usually_start>=0.1309 last_named_partner>=1 answered_by_me_before>=0.0009589 pause_before_me_ln>=1.073 i_ask>=1 their_length_ln>=0.9524 they_answer_another_later>=0.9426 they_continue>=0.1248 answered_by_others_before>=0.06052 pause_after_them_ln>=0.4864 p_rank>=5 they_answer_me>=0.0921 | -0.02 -0.103 0.023 -0.047 0.045 0.006 -0.049 0.008 0.009 -0.048 0.122 0.014 -0.179 0.025 -0.055 0.014
they_usually_answered>=0.3864 pause_after_them_ln>=1.073 theirs_between_ln>=1.099 p_ln>=-3.94 they_answer_me_later>=0.1244 pair_share>=0.04912 gap_to_usual>=0.9608 i_usually_start>=0.251 i_am_answered_later>=1.397 i_am_answered_later>=0.2997 answered_by_others_later>=0.1826 i_am_answered_later>=0.687 p_ln>=-1.734 answered_by_others_later>=0.3985 overlap>=0.6201 | 0.097 -0.03 -0.012 0.095 -0.059 -0.146 -0.013 0.175 0.011 -0.025 0.057 -0.003 -0.042 0.213 0.029 0.244
they_start>=0.2477 in_my_thread>=1 they_addressed_another_since>=1 cosine>=0.2297 thread_since_ln>=1.792 i_usually_start>=0.07516 i_am_answered_later>=0.2044 thread_since_ln>=0.6931 unnamed>=0.3623 p_ln>=-4.017 pair_share>=0.02323 my_length_ln>=0.8155 p_start>=0.218 - p_ln>=-2.26 | -0.006 -0.042 0.014 0.175 0.074 0.007 -0.086 -0.001 0.18 0 -0.001 0.045 -0.007 0 -0.1 -0.313
my_length_ln>=1.046 they_start>=0.05948 gap_to_usual>=-0.05527 theirs_between_ln>=0.6931 their_length_ln>=0.3219 they_usually_answered>=0.4906 they_answer_me>=0.001551 p_ln>=-4.17 gap_to_usual>=-0.05527 they_continue>=0.4567 they_continue>=0.2416 p_ln>=-2.792 - i_am_answered_later>=0.429 they_ask_unanswered>=1 | 0.076 0.001 0.09 -0.034 -0.068 -0.26 0.006 0.042 -0.12 -0.441 0.072 0 0.006 -0.114 -0.013 0.075
exchanges>=0.5949 pair_share>=0.02665 they_answer_me>=0.1687 people_between_ln>=1.609 people_between_ln>=1.609 i_am_answered_later>=0.223 names_another>=1 pair_share>=0.005015 addresses_them>=1 they_answer_me>=0.02237 latest_of_its_sender>=1 answered_by_others_before>=1.348 they_continue>=0.8876 own_between_ln>=1.099 exchanges>=1.043 | 0.02 -0.026 -0.035 0.226 -0.025 0.043 -0.004 0.244 0.009 0.274 -0.038 0.016 0.014 -0.038 0.163 -0.221
they_answer_another_later>=2.397 they_start>=0.01569 i_am_answered_later>=0.2997 my_last_is_start>=0.5 pair_share>=0.0001177 overlap_of_thread>=0.4734 they_answer_me_later>=0.02463 overlap_of_thread>=0.1861 i_am_answered_later>=0.9072 they_start>=0.4003 cosine>=0.1822 they_answer_my_last>=0.006202 pair_share>=0.04912 they_ask>=1 own_between_ln>=0.6931 | -0.035 0.002 0.016 0.102 0.015 0.084 -0.003 0.027 -0.036 0.052 0.273 0.061 0.075 -0.067 -0.079 0.02
my_length_ln>=0.9169 overlap>=0.8156 gap_to_usual>=-0.1396 their_length_ln>=0.5991 i_ask>=1 cosine>=0.1626 their_length_ln>=0.5991 answered_by_others_before>=0.07771 gap_to_usual>=0.5753 gap_ln>=1.842 rank_ln>=2.197 my_length_ln>=0.9795 exchanges>=0.8671 cosine>=0.1822 unnamed>=0.2957 | 0 -0.052 0.015 -0.013 -0.046 0.18 0.035 0.352 -0.115 -0.287 0.165 -0.142 0.004 0.331 -0.009 -0.1
p>=0.03788 answered_by_me_later>=0.03109 answered_by_others_before>=0.199 cosine>=0.2622 rank_ln>=1.609 they_answer_me>=0.04763 answered_by_me_later>=0.06325 gap_to_usual>=0.6865 answered_by_others_before>=0.07771 p_start>=0.03749 next_continues_them>=0.5618 pair_share>=0.01011 i_usually_start>=0.1669 cosine>=0.129 p_ln>=-1.529 | 0.017 -0.029 0.212 0.038 -0.051 0.132 0.305 0.017 0.006 -0.03 0.002 0.045 -0.041 -0.002 0.138 0.026
they_usually_answered>=0.7621 they_answer_me_later>=0.5657 their_length_ln>=0.9704 i_ask>=1 burst_first>=1 last_named_partner>=1 they_answer_me_later>=0.1244 p_ln>=-0.9272 cosine>=0.4567 pair_share>=0.02323 i_ask>=1 pair_share>=0.09136 they_address_another>=1 they_answer_my_last>=0.0001145 gap_to_usual>=0.7444 | 0.009 -0.015 -0.029 0.091 0.07 -0.052 0.019 0.081 -0.009 0.077 -0.015 -0.169 -0.076 -0.194 0.03 -0.156
my_length_ln>=1.046 p_start>=0.6019 gap_to_usual>=-0.05527 they_answer_me>=0.006482 their_length_ln>=1.015 they_answer_my_last>=0.0001145 they_answer_my_last>=0.009982 they_address_another>=1 answered_by_others_before>=0.5613 unnamed>=0.2957 p>=0.07861 - answered_by_me_later>=0.01166 answered_by_me_later>=0.02446 my_next_answers_them>=0.009651 | -0.017 0.054 0.011 -0.033 -0.004 0.153 0.144 -0.022 0.099 0 -0.09 -0.376 -0.058 0.052 0.065 -0.054
my_length_ln>=0.7568 gap_to_usual>=0.3876 gap_to_usual>=0.3187 answered_by_me_before>=0.423 my_length_ln>=0.3891 own_between_ln>=0.6931 unnamed>=0.02272 gap_to_usual>=0.06282 they_usually_answered>=0.5283 they_continue>=0.6981 they_answer_me_later>=0.00307 they_answer_me_later>=0.0008119 rank_3>=1 theirs_between_ln>=1.386 latest_of_its_sender>=1 | 0.007 0.035 -0.125 0.003 -0.107 0.063 -0.045 0.021 0.009 -0.053 0.014 0.161 0.038 -0.067 0.019 -0.043
names_another>=1 exchanges>=0.2623 overlap>=0.1246 they_answer_my_last>=0.05904 they_answer_me>=0.0004792 they_address_another>=1 pause_before_me_ln>=1.701 they_answer_my_last>=0.0001145 answered_by_others_before>=0.7319 i_usually_start>=0.06871 they_continue>=0.6981 my_length_ln>=0.5545 - answered_by_others_before>=0.247 they_answer_me>=0.03759 | 0.015 -0.023 0.122 -0.129 0.103 -0.037 -0.004 0.028 0.185 -0.059 -0.396 0 0.012 -0.122 0.223 -0.02
my_length_ln>=0.8155 p_start>=0.6019 own_between_ln>=0.6931 latest_of_its_sender>=1 overlap>=0.4223 they_start>=0.9607 their_length_ln>=1.149 overlap>=0.2432 their_length_ln>=0.8908 they_answer_me_later>=0.0008119 - rank_3>=1 gap_ln>=1.282 pause_after_them_ln>=0.5493 my_next_answers_me>=0.1174 | -0.018 0.045 0.018 -0.017 -0.002 0.086 0.322 0 -0.01 -0.057 -0.105 0.125 0.096 0.011 -0.249 -0.034
gap_ln>=0.9925 their_length_ln>=1.015 pause_after_them_ln>=0.3465 my_last_is_start>=0.5 i_usually_start>=0.1152 overlap_of_thread>=0.3432 gap_over_10m>=1 gap_ln>=0.4479 p>=0.06026 answered_by_me_before>=0.0106 gap_ln>=0.7838 p_ln>=-2.539 parent_is_mine>=1 pause_after_them_ln>=1.388 their_length_ln>=0.6867 | -0.014 0.018 0.108 0.036 0.077 -0.116 -0.24 -0.069 0.259 0.078 -0.123 0.098 -0.01 -0.068 -0.023 0.018
my_next_answers_me>=0.3366 theirs_between_ln>=0.6931 they_answer_me_later>=0.04305 overlap_of_answers>=0.4027 unnamed>=0.4318 p_start>=0.08173 pair_share>=0.008705 p_ln>=-0.9272 p_start>=0.1248 gap_to_usual>=-0.05527 gap_to_usual>=0.207 their_length_ln>=0.919 latest_of_its_sender>=1 gap_ln>=0.6931 they_answer_me>=0.1687 | 0.016 -0.007 0.033 0.196 0.07 -0.026 -0.089 0.08 0.003 -0.061 0.003 -0.081 -0.229 0.068 -0.018 0.021
exchanges>=1.914 pair_share>=0.1346 pair_share>=0.09136 they_answer_another_later>=1.03 p_start>=0.03077 - overlap>=0.2719 my_next_answers_me>=0.0336 they_answer_me>=0.4379 they_continue>=0.4567 unnamed>=0.02272 - - overlap_of_answers>=0.4027 answered_by_me_later>=0.03109 | 0.019 -0.003 -0.018 0.034 0.009 -0.049 0.096 0.002 -0.206 0 0 0 -0.025 0.069 -0.118 -0.026
my_length_ln>=1.046 p_start>=0.5202 their_length_ln>=0.7657 they_answer_me>=0.006482 answered_by_others_later>=0.215 cosine>=0.1626 gap_ln>=1.154 own>=1 overlap_of_answers>=0.09087 gap_ln>=2.342 my_length_ln>=0.77 they_usually_answered>=0.4453 gap_to_usual>=0.207 p_start>=0.05459 p_rank>=10 | -0.018 0.041 0.011 -0.02 0.009 0.09 0.146 -0.007 -0.109 0.068 0.406 0.062 -0.04 -0.289 -0.03 0.12
names_another>=1 pause_after_them_ln>=1.802 pause_after_them_ln>=1.948 gap_over_1h>=1 they_answer_my_last>=0.0249 thread_since_ln>=1.099 - my_length_ln>=0.7427 my_length_ln>=0.6356 p_start>=0.4477 gap_to_usual>=0.7444 they_answer_my_last>=0.2295 overlap_of_neighbours>=0.1713 - - | 0.01 -0.006 -0.03 0.045 -0.083 -0.003 0.096 -0.023 -0.007 -0.197 -0.138 0.044 0.229 0 0 0
people_between_ln>=2.302 they_addressed_another_since>=1 p_start>=0.08796 exchanges>=0.942 they_address_me>=1 p_ln>=-3.593 pause_after_them_ln>=0.7611 they_continue>=0.6981 people_between_ln>=1.792 they_address_another>=1 they_answer_me>=0.9769 theirs_between_ln>=1.099 answered_by_others_before>=0.1358 i_am_answered_later>=1.142 next_continues_them>=0.1164 | 0.003 0.034 -0.013 0.033 -0.055 0.095 0.176 0.019 0.06 -0.072 -0.036 -0.131 -0.081 0.105 0.073 -0.08
my_length_ln>=1.11 last_partner>=1 gap_ln>=1.154 unnamed>=0.2957 unnamed>=0.2957 they_usually_answered>=0.4699 answered_by_others_later>=0.08703 answered_by_others_later>=0.8211 answered_by_others_before>=0.008472 p_start>=0.05096 rank_ln>=0.6931 - p>=0.1445 they_start>=0.9091 p_rank>=1 | 0.011 -0.069 0.031 -0.04 0 -0.034 0.161 0.002 -0.274 0 0.036 -0.084 -0.019 0.175 0.089 -0.156
they_were_addressed_since>=1 overlap_of_thread>=0.7193 they_answer_my_last>=0.0001145 my_length_ln>=0.7568 my_length_ln>=0.5278 theirs_between_ln>=1.609 they_start>=0.03603 they_start>=0.2477 i_ask>=1 my_next_answers_me>=0.06396 own_between_ln>=1.386 p>=0.02737 in_thread_before>=1 my_last_is_start>=0.1627 answered_by_others_later>=0.01667 | -0.001 0.031 -0.003 -0.041 -0.197 -0.036 0.032 -0.147 0.159 0.05 -0.16 0.099 -0.026 0.165 -0.171 -0.038
my_length_ln>=1.11 answered_by_others_before>=0.3598 gap_to_usual>=0 pause_before_me_ln>=1.701 pair_share>=0.01825 - answered_by_others_before>=0.04413 own>=1 pause_after_them_ln>=1.645 they_start>=0.7507 they_answer_me_later>=0.06823 - - pair_share>=0.002444 they_start>=0.8368 | -0.001 0.023 0.075 0.013 -0.04 0.025 0.046 -0.018 -0.194 0 0 0 -0.151 -0.029 -0.02 0.086
names_another>=1 my_next_answers_me>=0.3366 p_rank>=2 gap_to_usual>=0.7444 they_answer_me_later>=0.04305 people_lately>=2.995 thread_since_ln>=0.6931 p_ln>=-4.245 answered_by_others_before>=0.09654 i_ask>=1 p_rank>=13 answered_by_others_later>=0.08703 they_usually_answered>=0.4699 cosine>=0.1138 they_usually_answered>=0.3578 | 0.045 0.007 0.019 -0.044 -0.013 -0.115 0.005 0.221 -0.08 0.021 -0.285 -0.108 0.011 0.203 -0.233 -0.019
answered_by_me_later>=0.01987 they_answer_me_later>=0.06823 they_answer_me_later>=0.005345 they_answer_my_last>=0.0249 their_length_ln>=0.1386 overlap_of_thread>=0.1128 p_rank>=7 gap_to_usual>=0.5753 i_usually_start>=0.1603 pair_share>=0.0119 their_length_ln>=0.4605 their_length_ln>=0.3891 they_answer_my_last>=0.0001145 my_length_ln>=0.9795 answered_by_me_later>=0.03109 | 0.007 -0.027 0.002 0.082 0.271 -0.023 -0.088 -0.011 -0.166 -0.03 0.054 -0.05 0.025 -0.042 0.057 0.309
answered_by_others_later>=0.006551 i_usually_start>=0.1995 rank_ln>=3.465 p>=0.09021 pair_share>=0.04912 they_answer_me_later>=0.4232 they_usually_answered>=0.6409 cosine>=0.4567 i_am_answered_later>=0.223 they_answer_me>=0.002667 burst_last>=1 i_am_answered_later>=0.7647 my_next_answers_them>=0.01399 - i_usually_start>=0.1789 | -0.007 0.149 -0.005 -0.049 0.013 0.112 0.098 -0.064 0.005 -0.026 0.007 0.062 0.331 0 -0.083 0.05
`,
);
