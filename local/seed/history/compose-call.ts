import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { Answer } from '../../../functions/cases/call/call-facts.ts'
import { questionnaires } from '../directory.ts'
import { someOwner } from './customers.ts'
import type { DealerYear } from './dealers.ts'
import { operatorsVerdict, recordingOf } from './hearing.ts'
import type { Random } from './random.ts'
import { compliments, type Story } from './stories.ts'

/** A call with its id, as a batch takes it. */
export type PlannedCall = CallContent & { callId: string }

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

type Questions = (typeof questionnaires)[string]['questions']

/** Answers to every question; low ones are those of a discontented customer. */
const answersTo = (questions: Questions, random: Random, isLow: boolean): Answer[] =>
  questions.map(({ id, scale, choices }, index): Answer => {
    if (!scale) {
      const wanted = choices?.find((choice) => (isLow ? choice.low : choice.right)) ?? choices?.[0]
      return { question: id, choice: wanted?.id ?? '' }
    }
    const isAffected = isLow && (index === 0 || random.happens(0.6))
    const below = isAffected ? random.between(3, 7) : random.between(0, 1)
    return {
      question: id,
      mark: Math.max(scale.min, scale.max - (scale.max <= 5 && !isAffected ? 0 : below)),
    }
  })

const contented = (questions: Questions, random: Random) => {
  const answers = answersTo(questions, random, false)
  const [first, ...others] = answers
  const praise =
    first && random.happens(0.18) ? [{ ...first, comment: random.of(compliments) }, ...others] : answers
  return { answers: praise, scopeExplained: true, cooperation: 'willing' as const }
}

const criterionOf = {
  unresolved: 'unresolved-situation',
  upset: 'lingering-discontent',
  external: 'external-circumstance',
  marks: 'low-marks',
  refusal: 'refusal',
} as const

/** What a discontented customer says. */
const discontented = (questions: Questions, random: Random, { what, topic, said, motive }: Story) => {
  const words = random.of(said)
  const all = answersTo(questions, random, what !== 'refusal')
  const [first, ...others] = all
  const answers: Answer[] =
    first === undefined
      ? all
      : what === 'refusal'
        ? [{ question: first.question, refused: true }, ...others]
        : what === 'marks'
          ? [{ ...first, comment: words }, ...others]
          : all
  const state = { unresolved: 'unresolved', upset: 'resolved', external: 'external' } as const
  const situations =
    what === 'marks' || what === 'refusal'
      ? []
      : [
          {
            ...{ state: state[what], topic, description: words },
            ...(what === 'upset' && { stillUpset: true }),
            ...(what === 'unresolved' && { knownToDealer: random.happens(0.5) }),
          },
        ]
  return {
    answers,
    ...(situations.length > 0 && { situations }),
    ...{ motives: [{ topic, text: motive }], scopeExplained: true },
    cooperation: what === 'refusal' ? ('reluctant' as const) : ('willing' as const),
  }
}

/** How calls end that reach nobody, or nobody who wants to talk. */
const withoutConversation = (
  random: Random,
  startedAt: Date,
): Pick<CallContent, 'outcome' | 'callBackAt'> => {
  const outcome = random.of([
    ...(['unreachable', 'unreachable', 'unreachable', 'voicemail', 'voicemail'] as const),
    ...(['declined', 'declined', 'call-back', 'wrong-number', 'language-barrier'] as const),
  ])
  return outcome === 'call-back'
    ? { outcome, callBackAt: new Date(startedAt.getTime() + dayMs).toISOString() }
    : { outcome }
}

type Call = {
  dealer: DealerYear
  /** Of the dealer's calls: tells its ids from the others'. */
  serial: number
  /** When it ended. */
  at: Date
  story: Story | undefined
  /** Whether anybody was reached. */
  reached: boolean
}

/** A call about a visit some days ago, which ended at `at`. */
export const composeCall = (random: Random, { dealer, serial, at, story, reached }: Call): PlannedCall => {
  const kind =
    story?.kinds.length === 1 || dealer.delivery === undefined
      ? ('after-service' as const)
      : story
        ? random.of(['delivery-new', 'delivery-used'] as const)
        : random.of([
            'after-service',
            'after-service',
            'after-service',
            'delivery-new',
            'delivery-used',
          ] as const)
  const questionnaire = kind === 'after-service' ? dealer.workshop : (dealer.delivery ?? dealer.workshop)
  const questions = questionnaires[questionnaire]?.questions ?? []
  const { customer, vehicle } = someOwner(random, dealer.number, dealer.customers, dealer.brand)
  const startedAt = new Date(at.getTime() - random.between(2, 7) * minuteMs)
  const visit = new Date(startedAt.getTime() - random.between(2, 4) * dayMs)
  const content = reached
    ? story
      ? discontented(questions, random, story)
      : contented(questions, random)
    : withoutConversation(random, startedAt)
  const site = random.of(dealer.sites)
  const callId = `L-${dealer.dealerId}-${1000 + serial}`
  const operator = `op-${random.between(1, 6)}`
  return {
    callId,
    ...{ kind, outcome: 'completed', attempt: random.of([1, 1, 1, 2, 3]) },
    startedAt: startedAt.toISOString(),
    endedAt: at.toISOString(),
    operator,
    recording: recordingOf(operator, callId),
    ...{ questionnaire, customer },
    visit: {
      ref: `${kind === 'after-service' ? 'OR' : 'EN'}-${dealer.number}${1000 + serial}`,
      date: visit.toISOString().slice(0, 10),
      ...{ site, vehicle },
      // Problems are not spread evenly: one adviser has more of them.
      adviser: story && random.happens(0.35) ? dealer.advisers[0] : random.of(dealer.advisers),
    },
    ...content,
    ...(reached && operatorsVerdict(callId, story && criterionOf[story.what])),
    ...(reached && !story && { said: { script: 'es-2', brandSurvey: true } }),
  }
}
