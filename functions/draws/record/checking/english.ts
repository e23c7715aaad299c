import type { SealedList } from '../sealed-list.ts'

/** The checkers' words in English. `tools/check_draw.py` has the same ones; the tests compare the two. */
export const english = {
  /** Why a draw is not held. */
  reasons: {
    'fewer-than-5': 'fewer than five participants',
    late: 'the list was sealed too late',
    missed: 'no list was sealed in that month',
  } satisfies Record<NonNullable<SealedList['reason']>, string>,
  form: {
    correct: () => 'every field is valid',
    invalid: (faults: readonly string[]) => `invalid: ${faults.join(', ')}`,
    missing: 'missing',
    wrongCount: 'wrong number of participants',
    notAscending: 'not in ascending order',
    wrongValue: 'wrong value',
    notAnObject: 'not a JSON object',
    unknownFields: 'not a sealed list: it has other fields',
    notJson: 'not JSON',
    notExactBytes: "not the list's exact bytes: use the attached file as it is",
    signatureAndWinner: 'a record has both signature and winner, or neither',
    reasonAndWinner: 'a draw with a reason for not being held has a winner',
    state: (said: string, actual: string) => `the state says ${said}, but the draw is ${actual}`,
  },
  commitment: {
    mailInvalid: (why: string) => `the list from the e-mail is unusable: ${why}`,
    mailDiffers: (fields: readonly string[]) =>
      `differs from the list in the e-mail in: ${fields.join(', ')}`,
    wrong: (computed: string, said: string) => `the list's SHA-256 is ${computed}, not ${said}`,
    holders: 'the holders do not match the roster',
    publishedMonth: (published: string, month: string) =>
      `the published page is of ${published}, and the list of ${month}`,
    publishedDigest: (computed: string, said: string) =>
      `the digest of the published page's commitments is ${computed}, not ${said}`,
    notOnThisPage: (group: string) =>
      `the group ${group} is not on this part of the published commitments: get it with ?group=${group}`,
    notPublished: (group: string) =>
      `the group ${group} is not among the published commitments: it has no draw`,
    notThePublished: (computed: string, published: string) =>
      `the list's SHA-256 is ${computed}, and the published commitment ${published} (if that is the month's digest, give the group's commitment instead)`,
    correct: (computed: string) => `the list's SHA-256 is ${computed}`,
    notCompared: (computed: string) =>
      `the list's SHA-256 is ${computed}, not compared with a published commitment`,
    asPublished: (computed: string) => `${computed}, as published`,
    andDigest: (digest: string) => `; the page's digest is ${digest}: compare it with the one in your e-mail`,
  },
  round: {
    unknownChain: 'an unknown chain has no calendar',
    wrong: (month: string, round: number, said: number) =>
      `${month} is drawn with round ${round}, not ${said}`,
    correct: (round: number, at: string) =>
      `${round}, the first at or after the time of the draw, published ${at}`,
  },
  chain: {
    unknown: "neither drand's quicknet nor another known chain",
    quicknet: "drand's quicknet",
    test: 'the test chain: NOT A REAL DRAW',
    testRefused: 'the test chain: not a real draw (--test-chain accepts it)',
  },
  signature: {
    correct: (round: number) => `the chain's signature of round ${round}`,
    wrong: (round: number) => `not the chain's signature of round ${round}`,
    notHeld: (reason: string) => `not held: ${reason}`,
    notDecided: 'not decided yet: there is no signature',
  },
  winner: {
    correct: (winner: number, among: string) => `number ${winner} of ${among}`,
    wrong: (winner: number, among: string, said: number) =>
      `the list and the signature give number ${winner} of ${among}, not ${said}`,
    notHeld: 'not held',
    notDecided: 'not decided yet',
  },
  previous: {
    first: "the group's first month",
    notGiven: "the previous month's list was not given",
    invalid: (why: string) => `the previous month's list is unusable: ${why}`,
    notItsCommitment: "the previous month's list does not have its commitment",
    another: (group: string, month: string) => `what was given is not the list of ${group} in ${month}`,
    wrong: (computed: string, said: string) => `the previous month's commitment is ${computed}, not ${said}`,
    correct: (month: string) => `the list of ${month}`,
  },
}

/** Every text of a check, in one language. */
export type CheckWords = typeof english
