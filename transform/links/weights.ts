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
export const COOL = 1.07;

/** Second pass: a tree a line, its nodes level by level (`-`: to the left), then its leaves. */
export const SECOND_PASS = readTrees(
  NAMES,
  `
they_answer_me_later>=0.06647 in_my_thread>=1 they_start>=0.03603 they_start>=0.00008677 thread_since_ln>=0.6931 answered_by_me_before>=0.8901 answered_by_others_later>=0.2444 my_last_is_start>=0.4577 i_am_answered_later>=0.3015 gap_to_usual>=0.06282 p_rank>=1 gap_to_usual>=-0.1396 p_rank>=1 they_start>=0.6437 gap_to_usual>=0.1733 | -0.08 0.142 -0.083 -0.231 -0.067 0.133 -0.16 -0.034 -0.142 0.088 -0.548 -0.19 0.225 0.422 -0.073 0.187
they_answer_me_later>=0.03127 pair_share>=0.0004122 pair_share>=0.0007427 p_start>=0.0009366 they_answer_my_last>=0.09011 thread_age>=1.099 they_answer_my_last>=0.05904 p_ln>=-2.404 my_last_is_start>=0.3505 pair_share>=0.04772 i_am_answered_later>=0.3218 last_partner>=1 they_answer_me_later>=0.1468 last_named_partner>=1 p>=0.09021 | 0.871 0.183 -0.04 0.058 -0.178 -0.019 0.153 -0.064 0.535 0.119 0.027 0.31 0.065 -0.112 0.428 0.121
they_answer_me_later>=0.1468 pair_share>=0.06368 p_ln>=-1.263 pair_share>=0.00284 they_answer_me>=0.01396 latest_of_its_sender>=1 answered_by_me_before>=0.2984 p_ln>=-0.5234 they_answer_me>=0.1662 overlap_of_answers>=0.696 p_ln>=-0.9272 their_length_ln>=0.6867 people_between_ln>=1.386 they_start>=0.1031 p_ln>=-0.1878 | 0.004 -0.099 -0.129 0.031 -0.057 0.24 0.195 -0.036 -0.048 0.109 0.168 0.471 -0.007 0.122 -0.144 -0.477
they_answer_me_later>=0.01615 their_length_ln>=0.8908 they_answer_me>=0.0571 overlap_of_thread>=0.3091 i_am_answered_later>=0.189 thread_age>=0.6931 answered_by_me_before>=0.6324 they_continue>=0.03544 thread_since_ln>=0.6931 p_start>=0.3245 pair_share>=0.001127 p_start>=0.2816 they_continue>=0.4567 p_ln>=-2.104 p_start>=0.1138 | -0.008 -0.094 0.133 -0.009 -0.062 0.089 -0.082 -0.216 0.058 0.273 -0.086 0.015 0.182 0.064 -0.134 0.25
they_answer_me_later>=0.2148 they_answer_my_last>=0.4887 exchanges>=1.324 answered_by_others_later>=0.3885 p_ln>=-1.734 theirs_between_ln>=1.099 they_address_another>=1 exchanges>=1.375 they_answer_my_last>=0.006202 exchanges>=0.942 my_length_ln>=0.5545 p>=0.03048 gap_over_1h>=1 answered_by_me_before>=0.8901 p_ln>=-1.529 | -0.002 -0.105 -0.033 -0.197 0.549 0.143 0.211 0.027 0.294 0.104 -0.019 0.19 0.029 -0.12 -0.093 -0.342
pair_share>=0.06368 they_answer_me_later>=0.4216 latest_of_its_sender>=1 they_answer_another_later>=1.781 gap_ln>=0.7838 addresses_them>=1 p_rank>=5 they_start>=0.9091 they_answer_me>=0.4355 people_lately>=1.946 gap_over_1h>=1 they_answer_me>=0.01396 last_named_partner>=1 p_rank>=1 unnamed>=0.02272 | -0.018 0.098 -0.11 0.109 -0.397 0.076 0.105 0.302 -0.068 0.068 0.005 -0.126 0.028 0.141 0.669 0.112
they_answer_me>=0.04455 exchanges>=0.2623 addresses_another>=1 cosine>=0.1458 they_answer_me_later>=0.01615 answered_by_me_before>=0.423 cosine>=0.129 names_another>=1 p_ln>=-1.734 p_start>=0.03077 pair_share>=0.004534 gap_to_usual>=-0.1396 p_start>=0.04422 p>=0.04767 they_answer_me>=0.1097 | -0.006 -0.262 0.154 0 0.023 -0.138 0.073 -0.055 -0.066 0.061 -0.104 0.035 -0.132 -0.415 0.155 -0.134
they_answer_my_last>=0.2295 answered_by_others_later>=0.3029 my_last_is_start>=0.1231 they_answer_me>=0.01396 they_answer_my_last>=0.006202 gap_to_usual>=0 they_answer_me_later>=0.1777 thread_age>=0.6931 their_length_ln>=0.5129 i_am_answered_later>=0.5667 cosine>=0.02965 gap_ln>=0.7838 thread_since_ln>=0.6931 they_usually_answered>=0.4327 addresses_them>=1 | 0.025 -0.058 -0.078 0.038 0.03 -0.066 -0.051 -0.19 -0.222 -0.027 0.122 0.004 0.023 0.169 0.271 0.038
they_answer_me_later>=0.2624 i_ask>=1 p_start>=0.03749 overlap_of_thread>=0.3819 rank_ln>=2.639 p_ln>=-0.5234 they_answer_me>=0.2066 overlap>=0.2196 p_ln>=-3.31 pair_share>=0.07409 answered_by_me_before>=0.06136 their_length_ln>=0.5129 overlap>=0.4223 pair_share>=0.008211 they_usually_answered>=0.4194 | -0.017 0.04 0.204 0.022 -0.103 0.033 0.062 0.483 -0.116 0.031 -0.072 -0.215 0.132 0.025 0.07 0.197
exchanges>=1.386 they_answer_me_later>=0.3286 in_my_thread>=1 overlap_of_answers>=0.696 their_length_ln>=0.5129 i_was_addressed_since>=1 overlap>=0.5033 parent_is_mine>=1 overlap>=0.0622 addresses_them>=1 p_ln>=-1.734 they_start>=0.8368 theirs_between_ln>=1.099 thread_since_ln>=1.609 they_address_me>=1 | -0.008 0.042 0.389 0.118 -0.013 -0.204 0.102 0.033 -0.124 0.125 0.242 -0.1 0.006 -0.096 -0.063 -0.252
theirs_between_ln>=1.099 pair_share>=0.08978 their_length_ln>=0.8379 addresses_them>=1 last_named_partner>=1 cosine>=0.4567 gap_ln>=1.618 they_usually_answered>=0.5932 last_named_partner>=1 gap_to_usual>=0.06282 they_answer_my_last>=0.009982 my_length_ln>=0.77 i_usually_start>=0.1128 my_next_answers_them>=0.005329 rank_ln>=2.485 | 0.01 -0.041 0.181 -0.024 -0.003 0.142 -0.073 0.039 -0.135 -0.059 -0.097 0.331 -0.097 0.004 0.006 0.154
p_ln>=-0.1878 overlap_of_thread>=0.7193 cosine>=0.2997 exchanges>=0.2623 p_ln>=-2.676 p_start>=0.006961 own>=1 they_answer_my_last>=0.09011 gap_ln>=0.6931 thread_since_ln>=1.386 overlap>=0.2196 rank_ln>=0.6931 their_length_ln>=0.578 they_address_me>=1 cosine>=0.4567 | 0.016 0.258 -0.081 -0.005 0.232 0.042 0.113 -0.007 -0.363 -0.1 -0.094 0.114 -0.117 -0.279 -0.197 -0.594
they_answer_me>=0.01396 they_continue>=0.01128 addresses_another>=1 p>=0.005046 they_continue>=0.9364 p_rank>=9 cosine>=0.1138 - they_answer_me_later>=0.007347 overlap_of_answers>=0.5126 they_usually_answered>=0.5392 cosine>=0.05321 latest_of_its_sender>=1 they_address_another>=1 they_address_another>=1 | 0.543 0 0.001 0.066 -0.067 0.11 0.116 -0.094 0.034 -0.007 0.058 0.235 -0.172 -0.463 -0.205 0.033
overlap>=0.2196 cosine>=0.05321 p_ln>=-1.529 addresses_another>=1 own>=1 their_length_ln>=0.5129 their_length_ln>=0.9524 their_length_ln>=0.6182 they_address_another>=1 they_answer_me_later>=0.3286 p_start>=0.00268 rank_1>=1 my_length_ln>=0.8155 p_ln>=-0.5234 gap_ln>=0.8502 | -0.021 0.032 -0.122 -0.465 -0.101 -0.003 0.224 0.035 0.156 1.717 0.124 0.028 0.037 -0.052 -0.283 -0.051
thread_since_ln>=1.386 gap_to_usual>=-0.1396 overlap>=0.1953 gap_ln>=0.7838 rank_1>=1 gap_to_usual>=-0.1396 last_named_partner>=1 people_lately>=2.197 rank_ln>=0.6931 pair_share>=0.04772 they_usually_answered>=0.5031 - latest_of_its_sender>=1 overlap_of_answers>=0.09087 overlap>=0.2719 | -0.269 0.093 -0.012 0.14 -0.006 0.043 0.125 -0.022 0.306 0 -0.09 -0.028 0.072 -0.008 0.03 -0.144
burst_first>=1 i_am_answered_later>=1.226 their_length_ln>=0.4605 they_start>=0.05515 their_length_ln>=0.1386 cosine>=0.1822 gap_ln>=0.6212 my_length_ln>=0.9169 their_length_ln>=0.3219 i_usually_start>=0.1128 pause_after_them_ln>=1.128 latest_of_its_sender>=1 my_length_ln>=0.8155 people_lately>=1.946 pause_before_me_ln>=0.4023 | 0.02 -0.064 -0.157 0.15 0.163 0.299 -0.043 0.108 -0.194 -0.062 -0.108 0.642 -0.511 -0.03 0.119 0.004
exchanges>=0.942 pair_share>=0.1091 they_answer_me>=0.006583 they_answer_another_later>=1.913 latest_of_its_sender>=1 they_start>=0.9091 they_continue>=0.01128 pair_share>=0.02884 they_answer_me>=0.2644 rank_ln>=3.044 i_usually_start>=0.1853 they_continue>=0.9364 last_partner>=1 last_named_partner>=1 people_between_ln>=1.792 | 0.006 0.055 -0.059 0.094 0.039 -0.161 0.181 0.019 -0.099 0.021 0.127 -0.228 0.002 -0.089 -0.001 0.093
exchanges>=0.942 pair_share>=0.04772 they_answer_me_later>=0.007347 answered_by_others_before>=0.2444 gap_to_usual>=0.2399 gap_ln>=1.154 p_ln>=-3.94 overlap_of_thread>=0.4251 they_start>=0.3034 pause_before_me_ln>=1.4 latest_of_its_sender>=1 they_start>=0.01569 my_next_answers_me>=0.1367 cosine>=0.1458 they_address_another>=1 | 0.011 0.072 -0.051 0.027 0.018 -0.113 0.03 0.136 -0.037 0.082 -0.038 -0.138 0.031 0.186 -0.008 -0.161
p>=0.03788 rank_ln>=0.6931 thread_since_ln>=1.099 p>=0.01034 they_answer_me_later>=0.007347 gap_to_usual>=0.06282 gap_ln>=1.154 thread_age>=1.099 i_am_answered_later>=0.2826 overlap>=0.5033 my_next_answers_me>=0.07472 pair_share>=0.008211 rank_ln>=0.6931 people_lately>=1.386 exchanges>=0.7088 | 0.437 0.084 0.189 0.024 -0.052 0.149 0 0.085 0.013 -0.053 0.079 0.009 0.146 -0.003 -0.015 -0.075
they_answer_my_last>=0.4887 they_start>=0.05948 p_start>=0.03077 theirs_between_ln>=1.099 pair_share>=0.04772 cosine>=0.1626 unnamed>=0.02272 own_between_ln>=0.6931 their_length_ln>=0.1386 pair_share>=0.00284 their_length_ln>=0.3219 next_continues_them>=0.07894 gap_to_usual>=0.2925 next_continues_them>=0.1164 my_next_answers_them>=0.08993 | -0.014 0.031 0.313 -0.069 0.033 -0.019 -0.18 0.05 0.067 -0.041 -0.149 -0.014 0.295 0.032 0.094 -0.051
they_answer_me>=0.01396 last_partner>=1 answered_by_others_before>=0.7277 answered_by_me_later>=0.1158 i_usually_start>=0.08698 p_rank>=4 overlap_of_answers>=0.3168 pair_share>=0.001127 p_ln>=-2.404 own_between_ln>=0.6931 gap_to_usual>=0.06282 my_length_ln>=0.7327 latest_of_its_sender>=1 pair_share>=0.1323 they_start>=0.2067 | 0.021 -0.026 0.434 0.099 -0.02 0.135 -0.009 -0.116 0.028 -0.01 0.017 0.102 -0.107 0.067 -0.003 0.188
cosine>=0.1822 overlap_of_thread>=0.3432 p_ln>=-1.934 my_length_ln>=0.7568 people_between_ln>=2.302 their_length_ln>=0.9043 overlap>=0.1953 rank_ln>=1.099 in_thread_before>=1 their_length_ln>=0.6182 my_length_ln>=0.9169 rank_ln>=0.6931 gap_ln>=1.975 answered_by_others_later>=0.08381 my_length_ln>=0.9345 | 0.032 -0.034 -0.051 0.059 -0.004 0.051 -0.116 0.068 0.402 0.096 -0.041 0.084 -0.298 -0.055 0.021 -0.054
they_start>=0.2477 in_my_thread>=1 i_usually_start>=0.07516 thread_age>=1.386 own_between_ln>=1.099 last_named_partner>=1 i_am_answered_later>=0.8349 my_last_is_start>=0.2735 parent_is_mine>=1 p>=0.03788 latest_of_its_sender>=1 own_between_ln>=0.6931 p>=0.1218 they_answer_another_later>=0.0594 own>=1 | -0.02 0.04 -0.049 0.123 0.059 0.009 -0.102 0.018 0.096 0.311 0.149 -0.127 0.003 0.052 -0.067 0.121
their_length_ln>=0.5129 i_usually_start>=0.1309 my_length_ln>=0.9169 p_ln>=-0.1878 latest_by_another>=1 p_start>=0.4477 gap_to_usual>=-0.1396 my_last_is_start>=0.7366 answered_by_others_later>=0.0198 i_am_answered_later>=0.7868 unnamed>=0.2957 their_length_ln>=0.919 gap_ln>=1.409 gap_ln>=0.946 they_answer_me>=0.0571 | -0.066 0.167 -0.144 -0.361 -0.048 0.078 0.031 0.526 0.021 -0.024 0.164 0.047 -0.426 -0.038 -0.045 0.04
they_continue>=0.8876 exchanges>=0.451 p_start>=0.4477 pair_share>=0.03685 unnamed>=0.3623 overlap_of_answers>=0.1907 exchanges>=1.043 people_between_ln>=2.197 gap_to_usual>=0.2399 their_length_ln>=0.5129 their_length_ln>=0.8014 they_answer_me>=0.009725 my_next_answers_me>=0.02719 p_start>=0.8586 next_continues_them>=0.4595 | 0.007 -0.066 -0.01 0.131 -0.083 -0.014 0.071 -0.012 0.014 0.1 0.032 -0.144 0.27 -0.016 -0.111 0.14
they_answer_another_later>=1.781 answered_by_me_before>=0.423 pair_share>=0.1323 gap_to_usual>=0.5753 p_start>=0.218 own_between>=1 p_start>=0.03077 own_between>=1 they_start>=0.07588 people_lately>=3.044 they_start>=0.1519 my_length_ln>=0.7902 i_usually_start>=0.1276 overlap_of_answers>=0.3168 people_between_ln>=1.792 | 0.01 0.058 -0.048 0.015 -0.08 0.045 -0.007 0.405 -0.018 -0.086 0.118 -0.036 -0.066 0.121 0.067 0.199
they_answer_me_later>=0.4216 i_am_answered_later>=0.6668 last_named_partner>=1 they_usually_answered>=0.3611 pair_share>=0.0004122 gap_to_usual>=0 i_was_addressed_since>=1 gap_to_usual>=0.2925 next_continues_them>=0.07894 i_usually_start>=0.1407 rank_ln>=1.792 next_continues_them>=0.1616 overlap_of_answers>=0.1463 in_my_thread>=1 rank_ln>=1.792 | -0.007 -0.056 0.022 -0.021 -0.003 0.076 -0.103 0.003 -0.066 0.07 0.084 0.001 -0.101 0.02 0.065 -0.159
names_another>=1 they_answer_me>=0.01396 p_ln>=-0.5234 own>=1 thread_since_ln>=1.386 overlap>=0.1246 cosine>=0.1626 my_length_ln>=0.7783 answered_by_me_before>=0.2183 answered_by_others_later>=0.8147 my_length_ln>=0.6931 they_start>=0.007657 thread_since_ln>=1.099 - people_between_ln>=1.386 | 0.004 -0.04 0.049 0.342 0.022 -0.097 -0.079 0.015 -0.297 -0.053 0.053 -0.089 -0.51 0 -0.099 -0.371
they_answer_me_later>=0.007347 answered_by_me_later>=0.005061 exchanges>=0.2623 latest_by_another>=1 pair_share>=0.0001 they_answer_me>=0.1097 they_answer_another_later>=2.186 i_am_answered_later>=1.377 their_length_ln>=0.578 people_between_ln>=1.792 i_ask>=1 my_length_ln>=0.7568 they_answer_me_later>=0.03127 p_ln>=-4.17 they_answer_me>=0.4355 | -0.005 0.096 0.403 0.048 0.016 -0.09 -0.054 -0.195 0.087 0.01 0.367 0.135 0.065 0.001 -0.066 0.059
exchanges>=1.914 pair_share>=0.1323 they_continue>=0.6981 cosine>=0.204 p_start>=0.03077 overlap>=0.4223 next_continues_them>=0.5618 own>=1 they_continue>=0.03544 p_ln>=-0.1878 unnamed>=0.02272 they_answer_me_later>=0.2148 people_lately>=2.565 i_am_answered_later>=0.189 - | -0.011 0.027 -0.006 0.061 0.005 -0.087 0.131 0.031 -0.096 -0.02 -0.235 -0.078 0.289 0.063 -0.137 0
names_another>=1 gap_to_usual>=0.6865 p>=0.3955 gap_ln>=1.842 overlap>=0.8156 gap_ln>=2.028 cosine>=0.1458 pause_after_them_ln>=1.388 pair_share>=0.00948 they_answer_me_later>=0.007347 their_length_ln>=0.919 p_start>=0.00268 answered_by_others_before>=0.1752 they_address_another>=1 they_address_another>=1 | 0.009 -0.034 -0.02 0.067 -0.067 0.005 0.242 0.012 0.034 -0.07 0.254 -0.033 -0.178 -0.394 -0.289 -0.064
they_usually_answered>=0.7481 they_answer_me_later>=0.5634 their_length_ln>=1.015 exchanges>=0.942 p_start>=0.06223 p_start>=0.7657 overlap_of_thread>=0.3819 unnamed>=0.2957 unnamed>=0.2957 they_continue>=0.5327 next_continues_them>=0.8304 overlap_of_thread>=0.7193 - i_usually_start>=0.1309 my_next_answers_them>=0.0222 | 0.014 -0.022 -0.025 0.054 0.018 -0.047 0.102 -0.025 -0.02 0.038 0.194 0 -0.089 -0.227 0.056 -0.118
my_length_ln>=0.8286 answered_by_others_later>=0.05697 gap_to_usual>=-0.1396 my_last_is_start>=0.4577 their_length_ln>=0.3891 own_between_ln>=0.6931 rank_ln>=1.792 gap_to_usual>=0 own_between_ln>=0.6931 overlap_of_thread>=0.2433 their_length_ln>=0.8764 people_lately>=2.197 - they_answer_me>=0.2066 they_answer_my_last>=0.009982 | 0.051 -0.023 0.054 -0.191 -0.115 0.091 0.045 -0.007 -0.256 0.278 0.265 0 -0.036 0.027 0.007 0.083
they_continue>=0.6981 exchanges>=0.451 thread_age>=1.099 pair_share>=0.02567 they_answer_me>=0.2066 p_start>=0.1389 they_answer_me>=0.006583 people_between_ln>=1.609 p_ln>=-1.734 i_usually_start>=0.0575 p_start>=0.03749 their_length_ln>=0.8379 next_continues_them>=0.01238 my_next_answers_them>=0.0222 their_length_ln>=0.7275 | 0.008 -0.028 0.088 -0.014 0.085 -0.034 -0.018 0.027 -0.049 0.117 0.106 0.306 -0.035 0.068 0.001 0.067
they_start>=0.2477 theirs_between_ln>=1.099 their_length_ln>=0.4605 p>=0.01542 thread_since_ln>=1.609 latest_by_another>=1 pair_share>=0.0001 i_usually_start>=0.2658 my_length_ln>=1.11 their_length_ln>=0.1386 their_length_ln>=0.8379 p>=0.3955 i_usually_start>=0.1407 their_length_ln>=0.6867 my_length_ln>=0.7427 | 0.065 -0.042 0.001 -0.091 0.272 -0.001 -0.116 -0.016 -0.111 -0.318 -0.102 0.219 -0.086 0.13 0.049 -0.011
addresses_another>=1 they_answer_another_later>=1 p_rank>=2 my_next_answers_me>=0.03984 pair_share>=0.1323 overlap_of_thread>=0.3091 answered_by_others_before>=0.2201 they_start>=0.003419 they_answer_me_later>=0.02287 own_between_ln>=0.6931 p_start>=0.02708 i_am_answered_later>=0.1528 they_usually_answered>=0.4398 pair_share>=0.01747 p>=0.02025 | -0.001 0.038 -0.025 0.026 -0.027 0.026 -0.007 0.068 -0.294 -0.117 -0.239 -0.01 0.168 -0.148 0.051 -0.155
last_partner>=1 p_ln>=-0.5234 gap_ln>=1.154 overlap_of_answers>=0.5126 cosine>=0.3594 own_between_ln>=0.6931 overlap_of_thread>=0.1861 they_usually_answered>=0.6894 they_answer_me_later>=0.06647 overlap>=0.2432 i_am_answered_later>=0.4322 unnamed>=0.2957 pair_share>=0.03302 rank_ln>=0.6931 overlap_of_neighbours>=0.3209 | 0.014 -0.021 0.127 0.012 -0.027 0.057 -0.17 -0.031 -0.038 0.069 0.17 0.009 0.022 -0.069 0.017 -0.087
overlap>=0.1953 cosine>=0.0651 overlap_of_thread>=0.1128 overlap_of_thread>=0.3091 pair_share>=0.0004122 p>=0.06026 rank_ln>=3.219 rank_ln>=1.099 i_am_answered_later>=0.8349 cosine>=0.2297 people_between_ln>=1.386 people_between_ln>=1.099 overlap_of_neighbours>=0.09577 overlap_of_neighbours>=0.3209 pause_after_them_ln>=1.479 | 0.012 -0.02 0.054 -0.001 0.053 -0.209 -0.09 -0.016 0.192 0.067 0.021 -0.079 0.01 -0.053 -0.135 0.027
my_length_ln>=0.9169 p_start>=0.6019 gap_to_usual>=-0.1396 overlap>=0.8156 unnamed>=0.2957 gap_ln>=0.9027 they_answer_another_later>=0.9191 rank_ln>=2.485 p_start>=0.08796 they_answer_me_later>=0.01106 my_length_ln>=0.7221 p_start>=0.04088 they_answer_my_last>=0.009982 p_ln>=-2.404 rank_ln>=1.792 | 0.005 -0.039 -0.016 0.241 -0.011 0.09 0.315 0.026 -0.137 -0.356 0.114 -0.142 0.032 -0.015 -0.066 0.018
they_answer_me>=0.01939 overlap_of_answers>=0.2498 my_last_is_start>=0.6228 answered_by_me_later>=0.0613 p_start>=0.1389 answered_by_others_before>=0.5572 thread_age>=1.099 burst_first>=1 answered_by_others_before>=0.07551 i_usually_start>=0.1548 they_answer_me_later>=0.1777 answered_by_me_before>=0.2984 answered_by_me_before>=0.6324 pair_share>=0.01311 their_length_ln>=1.085 | 0.009 -0.033 0.013 0.184 0.039 -0.056 0.174 0.002 0.016 -0.028 -0.043 0.184 0.224 0.081 0.025 -0.215
my_length_ln>=0.8286 my_last_is_start>=0.5 gap_to_usual>=-0.1396 answered_by_others_later>=0.04994 my_next_answers_me>=0.2494 they_usually_answered>=0.5392 i_ask>=1 overlap>=0.1686 gap_to_usual>=0.06282 gap_to_usual>=0.5753 they_answer_me>=0.1352 my_length_ln>=0.9795 - overlap_of_thread>=0.3091 rank_ln>=2.197 | -0.02 0.025 -0.011 0.028 0.061 -0.002 -0.05 0.093 -0.095 -0.314 0.221 0 -0.007 0.02 -0.067 0.036
my_length_ln>=1.046 p_start>=0.6019 gap_ln>=1.154 their_length_ln>=0.6182 their_length_ln>=1.015 their_length_ln>=0.6437 pause_after_them_ln>=1.073 p_ln>=-0.1878 gap_ln>=0.6212 unnamed>=0.2957 p_ln>=-2.539 answered_by_me_later>=0.00585 addresses_them>=1 answered_by_others_before>=0.2444 next_continues_them>=0.5618 | -0.01 -0.214 -0.048 0.011 0.004 0.137 0.149 -0.029 0.393 -0.197 -0.264 0.069 0.099 -0.044 -0.015 -0.138
theirs_between_ln>=0.6931 my_length_ln>=0.7783 gap_to_usual>=-0.1396 pair_share>=0.1091 they_usually_answered>=0.3796 i_usually_start>=0.1443 gap_over_10m>=1 my_last_is_start>=0.5 in_thread_before>=1 gap_to_usual>=-0.1396 gap_to_usual>=0.2925 burst_last>=1 they_continue>=0.1248 unnamed>=0.4318 thread_age>=1.609 | 0.004 0.043 0.092 -0.027 -0.181 -0.05 -0.03 0.034 0.134 0.426 -0.152 0.056 -0.039 0.033 0.047 -0.031
answered_by_others_before>=0.2444 exchanges>=1.914 my_next_answers_them>=0.08993 gap_over_1h>=1 cosine>=0.1458 i_was_addressed_since>=1 p_start>=0.03077 pause_after_them_ln>=1.051 pause_after_them_ln>=1.528 theirs_between_ln>=1.099 they_answer_me_later>=0.2148 answered_by_me_before>=0.08714 next_continues_them>=0.1164 they_start>=0.2067 people_between_ln>=1.099 | 0.015 -0.009 0.136 0.024 -0.003 -0.087 -0.188 -0.059 -0.025 0.026 0.095 -0.12 0.062 -0.194 0.077 0.28
gap_to_usual>=0.6865 gap_ln>=1.746 thread_age>=2.302 pause_after_them_ln>=1.073 my_length_ln>=0.3219 rank_ln>=1.099 they_answer_another_later>=0.5626 gap_ln>=0.4479 pair_share>=0.001127 they_answer_my_last>=0.03856 p_ln>=-4.17 pause_after_them_ln>=1.612 answered_by_me_later>=0.01175 exchanges>=1.324 p_rank>=2 | -0.012 0.012 0.03 -0.029 -0.149 0.088 0.104 0.028 0.153 0.023 -0.029 0.063 -0.138 -0.042 0.076 -0.057
my_length_ln>=0.8286 their_length_ln>=0.6182 i_ask>=1 gap_to_usual>=0.3455 gap_ln>=0.4479 answered_by_me_later>=0.1158 gap_to_usual>=0.5538 they_ask_i_do_not>=1 pause_after_them_ln>=1.948 people_lately>=2.197 gap_ln>=0.946 p_rank>=11 they_usually_answered>=0.3917 overlap_of_thread>=0.6085 they_answer_another_later>=2.186 | -0.004 0.095 -0.055 -0.21 -0.519 -0.018 0.038 0.009 0 0.068 -0.181 -0.037 -0.089 0.013 0.02 -0.156
answered_by_others_before>=0.2444 they_answer_me>=0.0571 next_continues_them>=0.1164 they_usually_answered>=0.5503 i_usually_start>=0.1789 pair_share>=0.01747 they_start>=0.9091 overlap_of_thread>=0.3819 own>=1 they_usually_answered>=0.3738 answered_by_me_before>=0.1581 addresses_another>=1 people_between_ln>=1.609 answered_by_me_later>=0.01778 pause_after_them_ln>=1.299 | 0.002 0.05 -0.049 0.053 -0.032 0.011 0.066 -0.028 -0.018 -0.125 -0.016 0.084 -0.066 0.036 0.125 -0.047
exchanges>=1.386 i_was_addressed_since>=1 answered_by_others_before>=0.1752 answered_by_others_before>=0.7277 gap_ln>=0.4479 they_address_another>=1 answered_by_others_before>=0.9864 they_answer_me>=0.006583 they_answer_me>=0.08929 - their_length_ln>=1.015 addresses_another>=1 last_named_partner>=1 my_next_answers_them>=0.007106 i_usually_start>=0.1213 | -0.004 0.012 -0.006 -0.089 -0.182 0 0.085 -0.087 -0.002 -0.201 0.096 -0.22 -0.105 -0.023 0.116 -0.076
names_another>=1 my_length_ln>=0.7427 overlap>=0.1246 overlap>=0.2432 own_between_ln>=0.6931 they_address_another>=1 people_lately>=2.995 cosine>=0.05321 p_start>=0.218 gap_to_usual>=0.2925 gap_to_usual>=0.1014 my_length_ln>=0.5545 - they_usually_answered>=0.3738 thread_age>=3.583 | 0.012 -0.034 0.03 0.204 -0.032 0.004 0.133 0.006 0.162 -0.07 -0.372 0 -0.117 0.039 -0.109 0.114
theirs_between_ln>=0.6931 my_next_answers_me>=0.2916 their_length_ln>=0.6591 answered_by_others_later>=0.005226 they_answer_me_later>=0.03127 overlap>=0.2719 gap_ln>=0.6931 i_am_answered_later>=0.8874 they_answer_me>=0.0349 p_start>=0.09521 p_start>=0.1138 answered_by_others_before>=0.09415 p_start>=0.03419 their_length_ln>=0.8908 pause_after_them_ln>=0.3465 | -0.019 0.042 0.006 0.033 -0.009 -0.088 -0.005 0.063 -0.027 -0.116 -0.059 0.169 -0.065 -0.21 0.17 0.001
p>=0.03788 answered_by_me_later>=0.02917 names_another>=1 rank_ln>=0.6931 my_length_ln>=0.8155 own>=1 p_start>=0.00268 they_usually_answered>=0.4327 my_length_ln>=0.3219 p_start>=0.02708 next_continues_them>=0.5618 they_address_another>=1 answered_by_others_later>=0.04389 cosine>=0.2297 cosine>=0.2622 | 0.037 0.161 -0.091 0.009 0.049 0.268 0.062 -0.16 -0.005 0.088 -0.049 0.054 0.079 -0.034 -0.143 -0.014
burst_first>=1 i_usually_start>=0.1051 they_answer_me_later>=0.5634 answered_by_others_later>=0.3885 they_ask_i_do_not>=1 i_am_answered_later>=0.7453 p_start>=0.07114 rank_ln>=0.6931 p_start>=0.01888 my_length_ln>=1.01 gap_ln>=2.076 they_start>=0.05948 they_usually_answered>=0.4676 rank_ln>=3.044 p_ln>=-1.263 | -0.005 -0.069 -0.016 0.218 0.022 -0.05 0.083 0.317 -0.014 0.01 -0.087 -0.02 0.009 -0.107 0.053 0.155
gap_ln>=2.443 overlap_of_thread>=0.7193 pause_after_them_ln>=1.645 exchanges>=1.386 thread_since_ln>=1.792 my_last_is_start>=0.1627 i_am_answered_later>=0.3871 answered_by_me_before>=0.423 i_am_answered_later>=0.1528 overlap_of_neighbours>=0.3209 i_usually_start>=0.1995 i_usually_start>=0.2359 pause_after_them_ln>=1.299 their_length_ln>=0.8379 pause_after_them_ln>=1.948 | 0.003 -0.033 0.023 -0.034 0.042 -0.043 -0.083 0.098 0.002 0.222 0.092 0.411 -0.052 0.132 -0.001 -0.197
they_continue>=0.9364 gap_to_usual>=0.6617 thread_since_ln>=0.6931 p_ln>=-3.94 cosine>=0.4567 cosine>=0.1138 answered_by_others_later>=0.04389 theirs_between_ln>=1.609 cosine>=0.1626 they_answer_me_later>=0.007347 p_ln>=-2.104 they_usually_answered>=0.3454 p_start>=0.0664 their_length_ln>=0.8254 gap_to_usual>=0.06282 | 0.042 -0.058 -0.004 0.015 -0.048 -0.003 0.147 -0.022 -0.014 0.197 -0.142 0.085 -0.017 0.1 0.083 -0.156
they_answer_me>=0.3371 exchanges>=1.386 cosine>=0.2297 gap_ln>=2.443 they_continue>=0.6154 they_addressed_another_since>=1 own>=1 answered_by_me_later>=0.0613 p_start>=0.8586 gap_ln>=1.119 next_continues_them>=0.5618 exchanges>=0.942 overlap_of_answers>=0.1907 pair_share>=0.00948 p>=0.01681 | -0.004 0.026 0.041 0.241 -0.003 -0.136 0.028 -0.064 0.04 0.001 0.057 0.216 0.138 -0.014 0.122 -0.091
my_length_ln>=1.046 p_start>=0.6019 gap_to_usual>=-0.05527 they_answer_me>=0.006583 answered_by_others_later>=0.08381 they_answer_my_last>=0.006202 they_answer_me>=0.009725 in_my_thread>=1 answered_by_others_before>=0.6092 their_length_ln>=0.9345 they_usually_answered>=0.4398 - - cosine>=0.0651 they_ask_i_do_not>=1 | -0.02 0.029 0.01 -0.027 -0.002 0.064 0.006 0.135 0.053 0 -0.347 0 -0.148 -0.032 -0.006 0.1
my_length_ln>=0.7221 p_start>=0.6019 i_ask>=1 gap_to_usual>=0.3876 rank_2>=1 they_address_another>=1 answered_by_others_later>=0.1702 gap_over_10m>=1 pair_share>=0.00948 i_am_answered_later>=0.9428 my_length_ln>=0.6664 answered_by_others_later>=0.5251 next_continues_them>=0.01238 own_between_ln>=0.6931 gap_to_usual>=0.1733 | 0.006 0.047 -0.05 0.008 0.018 0.151 0.215 0.008 0 -0.055 0.028 0.284 -0.025 0.044 -0.15 -0.052
thread_age>=0.6931 unnamed>=0.2957 p_ln>=-0.5234 i_am_answered_later>=0.2256 answered_by_me_before>=0.02359 theirs_between_ln>=1.609 own_between_ln>=0.6931 addresses_them>=1 pair_share>=0.06368 short>=1 cosine>=0.1822 they_answer_me>=0.006583 pair_share>=0.004534 people_between_ln>=2.398 i_am_answered_later>=0.5092 | 0.04 0.17 -0.002 0.066 -0.098 0.03 0.014 0.177 -0.012 0.007 0.094 -0.069 -0.037 -0.249 -0.02 0.134
last_partner>=1 my_length_ln>=1.11 answered_by_me_later>=0.01436 i_usually_start>=0.1251 answered_by_others_before>=0.1752 rank_ln>=0.6931 they_answer_me>=0.1097 answered_by_others_later>=0.01693 they_answer_me>=0.01939 they_answer_me_later>=0.2624 they_start>=0.8368 i_am_answered_later>=0.4322 own_between>=1 p_rank>=4 my_length_ln>=0.9558 | -0.026 0.006 0 0.026 -0.152 -0.012 -0.034 0.135 0.098 -0.022 -0.062 -0.008 -0.04 0.103 0.04 -0.058
they_continue>=0.6981 gap_ln>=0.9027 their_length_ln>=0.1386 their_length_ln>=1.015 their_length_ln>=0.4605 i_usually_start>=0.1853 their_length_ln>=0.3219 my_last_is_start>=0.2235 i_usually_start>=0.1091 they_continue>=0.0905 gap_over_10m>=1 pause_before_me_ln>=1.472 - i_usually_start>=0.1669 my_length_ln>=0.6516 | 0.007 0.042 0.001 -0.172 -0.015 -0.127 -0.012 0.009 0.412 -0.017 -0.167 0 -0.209 -0.008 0.058 0.002
exchanges>=1.914 pair_share>=0.07409 gap_to_usual>=0.7444 addresses_them>=1 p_rank>=11 they_answer_me>=0.8881 overlap_of_answers>=0.3168 cosine>=0.204 theirs_between_ln>=0.6931 their_length_ln>=0.6182 answered_by_others_before>=0.3887 they_start>=0.0432 people_lately>=2.995 my_next_answers_them>=0.009651 pair_share>=0.3405 | -0.007 0.014 0.124 -0.025 -0.024 0.019 0.258 0.043 -0.08 0.022 -0.023 0.07 -0.22 -0.051 0.152 -0.107
thread_since_ln>=1.386 p_ln>=-1.734 answered_by_others_later>=0.1257 pair_share>=0.03685 pair_share>=0.008211 they_answer_me_later>=0.5634 answered_by_others_before>=1.106 burst_first>=1 unnamed>=0.02272 my_length_ln>=0.5545 answered_by_others_later>=0.1702 they_usually_answered>=0.3023 thread_since_ln>=1.609 i_am_answered_later>=0.2635 p_ln>=-3.11 | 0.029 -0.009 0.063 -0.003 -0.019 0.034 0.001 -0.046 0.069 -0.031 0.083 -0.004 -0.077 0.041 0.249 0.061
my_length_ln>=1.046 p_start>=0.5202 their_length_ln>=0.7657 they_answer_me>=0.006583 they_usually_answered>=0.3796 they_usually_answered>=0.4398 gap_to_usual>=-0.05527 pair_share>=0.001127 they_address_another>=1 they_answer_me_later>=0.1777 rank_3>=1 their_length_ln>=0.6734 gap_to_usual>=0.1014 their_length_ln>=0.9524 they_continue>=0.3337 | 0.013 -0.026 0.007 -0.051 -0.016 0.073 0.062 -0.039 -0.12 0.032 0.436 0.066 -0.13 -0.326 -0.061 0.029
exchanges>=0.5949 unnamed>=0.2957 unnamed>=0.2957 gap_to_usual>=0.1533 answered_by_others_later>=0.3029 gap_ln>=0.6931 they_were_addressed_since>=1 they_usually_answered>=0.5392 pair_share>=0.02567 rank_ln>=0.6931 p_rank>=4 unnamed>=0.02272 pause_after_them_ln>=0.3465 people_between_ln>=1.099 they_start>=0.03603 | 0.014 -0.056 0.009 0.052 0.034 -0.062 0.061 -0.074 -0.017 -0.219 0.177 -0.009 0.056 -0.021 0.18 0.021
`,
);
