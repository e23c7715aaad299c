import fc from 'fast-check'
import type { CallContent, CallFacts } from '../../../functions/cases/call/call-content.ts'
import { outcomes } from '../../../functions/cases/call/outcomes.ts'
import { criteria } from '../../../functions/cases/classification/criteria.ts'
import { topic } from '../../../functions/cases/classification/topics.ts'
import { callKinds } from '../../../functions/directory/questionnaires/call-kind.ts'
import type { Question, Questionnaire } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { weekdays, type WorkingHours } from '../../../functions/platform/calendar/working-hours.ts'

type Answer = NonNullable<CallFacts['answers']>[number]
type Situation = NonNullable<CallFacts['situations']>[number]
type Motive = NonNullable<CallFacts['motives']>[number]

/** Ids that callers might choose, including names that every plain object has. */
export const ids = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[._-]{0,2}[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '-0', '..a') },
)

const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/\p{Cc}|\p{Cf}/u.test(text))

const scaled = fc
  .record({ min: fc.integer({ min: -5, max: 5 }), width: fc.integer({ min: 1, max: 20 }), at: fc.nat(20) })
  .map(({ min, width, at }) => ({ scale: { min, max: min + width }, cutOff: min + (at % (width + 1)) }))

const choosing = fc
  .uniqueArray(ids, { minLength: 2, maxLength: 5 })
  .chain((names) =>
    fc.tuple(
      ...names.map((id) => fc.record({ id: fc.constant(id), low: fc.boolean() }, { requiredKeys: ['id'] })),
    ),
  )
  .map((choices) => ({ choices }))

/** One question: with its own scale, on 0 to 10 without a cut-off, or with choices. */
const questionNamed = (id: string): fc.Arbitrary<Question> =>
  fc
    .oneof(scaled, fc.constant({ scale: { min: 0, max: 10 } }), choosing)
    .map((body) => ({ id, text: { es: 'Pregunta' }, ...body }))

/** Questionnaire versions with 1 to 6 questions, for any kinds of call. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .uniqueArray(ids, { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc.record({
      name: fc.constant('questions@1'),
      brand: fc.constant('brand'),
      kinds: fc.subarray([...callKinds], { minLength: 1 }),
      questions: fc.tuple(...names.map(questionNamed)),
    }),
  )

/** Marks for a question, most of them near its cut-off or at the ends of its scale. */
const marksOn = (scale: { min: number; max: number }, cutOff = 8) =>
  fc.oneof(
    fc.constantFrom(
      ...[scale.min, cutOff - 1, cutOff, cutOff + 1, scale.max].filter(
        (n) => n >= scale.min && n <= scale.max,
      ),
    ),
    fc.integer(scale),
  )

/** Answers that are valid for a question: a mark (possibly reserved), a choice, or a refusal. */
export const answersTo = ({ id, scale, cutOff, choices }: Question): fc.Arbitrary<Answer> => {
  const question = fc.constant(id)
  const comment = { comment: texts }
  const refusal = fc.record(
    { question, refused: fc.constant<true>(true), ...comment },
    { requiredKeys: ['question', 'refused'] },
  )
  const answered: fc.Arbitrary<Answer> = scale
    ? fc.record(
        { question, mark: marksOn(scale, cutOff), reserved: fc.boolean(), ...comment },
        { requiredKeys: ['question', 'mark'] },
      )
    : fc.record(
        { question, choice: fc.constantFrom(...(choices ?? []).map((choice) => choice.id)), ...comment },
        { requiredKeys: ['question', 'choice'] },
      )
  return fc.oneof({ weight: 4, arbitrary: answered }, { weight: 1, arbitrary: refusal })
}

const topics = fc.constantFrom(...topic.options)

export const situations: fc.Arbitrary<Situation> = fc.oneof(
  fc.record(
    {
      state: fc.constantFrom('unresolved', 'external'),
      topic: topics,
      knownToDealer: fc.boolean(),
      description: texts,
    },
    { requiredKeys: ['state'] },
  ),
  fc.record(
    { state: fc.constant('resolved'), topic: topics, stillUpset: fc.boolean(), description: texts },
    { requiredKeys: ['state'] },
  ),
)

export const motives: fc.Arbitrary<Motive> = fc.record({ topic: topics, text: texts }, { requiredKeys: [] })

/** An operator's own classification: a problem has at least one criterion, in any order. */
export const verdicts: fc.Arbitrary<NonNullable<CallFacts['operatorVerdict']>> = fc.oneof(
  fc.constant({ problem: false }),
  fc.shuffledSubarray([...criteria], { minLength: 1 }).map((named) => ({ problem: true, criteria: named })),
)

const answersIn = ({ questions }: Questionnaire, minLength: number) =>
  fc
    .shuffledSubarray(questions, { minLength })
    .chain((asked) => fc.tuple(...asked.map(answersTo)).map((answers): Answer[] => answers))

const story = {
  situations: fc.array(situations, { maxLength: 3 }),
  motives: fc.array(motives, { maxLength: 2 }),
  operatorVerdict: verdicts,
}
const bearing = { scopeExplained: fc.boolean(), cooperation: fc.constantFrom('willing', 'reluctant') }

/**
 * Facts that are valid for a questionnaire: some of its questions answered, in any order; every other field optional.
 */
export const factsOn = (questionnaire: Questionnaire): fc.Arbitrary<CallFacts> =>
  fc.record({ answers: answersIn(questionnaire, 0), ...story, ...bearing }, { requiredKeys: [] })

/** A questionnaire and facts that are valid for it. */
export const judgedFacts = questionnaires.chain((questionnaire) =>
  fc.record({ questionnaire: fc.constant(questionnaire), facts: factsOn(questionnaire) }),
)

/** An instant as the contract writes it. */
export const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

const factsByOutcome = (
  questionnaire: Questionnaire,
  outcome: CallContent['outcome'],
): fc.Arbitrary<CallFacts> => {
  const optional = { requiredKeys: [] }
  if (outcome === 'completed') {
    const answers = answersIn(questionnaire, 1)
    return fc.record({ answers, ...story, ...bearing }, { requiredKeys: ['answers'] })
  }
  if (outcome === 'partial') return factsOn(questionnaire)
  if (outcome === 'declined' || outcome === 'call-back') return fc.record({ ...story, ...bearing }, optional)
  return fc.record(bearing, optional)
}

/** Whole calls that are valid for a questionnaire and satisfy the rules between fields. */
export const callsOn = (questionnaire: Questionnaire): fc.Arbitrary<CallContent> =>
  fc
    .record({
      kind: fc.constantFrom(...questionnaire.kinds, 'recheck' as const),
      outcome: fc.constantFrom(...outcomes),
      times: fc.tuple(instants, instants).map((pair) => pair.sort()),
      ended: fc.boolean(),
      ref: ids,
    })
    .chain(({ kind, outcome, times: [startedAt = '', endedAt = ''], ended, ref }) =>
      factsByOutcome(questionnaire, outcome).map((facts) => ({
        kind,
        outcome,
        startedAt,
        ...(ended ? { endedAt } : {}),
        ...(outcome === 'call-back' ? { callBackAt: endedAt } : {}),
        ...(kind === 'recheck' ? { recheckOf: ref } : {}),
        ...(kind === 'reminder' ? { reminderOf: ref } : {}),
        operator: 'op-1',
        questionnaire: questionnaire.name,
        customer: { ref },
        visit: { ref },
        ...facts,
      })),
    )

/** A questionnaire and a whole call that is valid for it. */
export const judgedCalls = questionnaires.chain((questionnaire) =>
  fc.record({ questionnaire: fc.constant(questionnaire), call: callsOn(questionnaire) }),
)

const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/**
 * Working hours with at least one window, on multiples of `step` minutes. Windows may be split, cross midnight,
 * touch and overlap.
 */
export const workingHoursBy = (step: number): fc.Arbitrary<WorkingHours> => {
  const most = 1440 / step
  const window = fc
    .tuple(fc.nat(most - 1), fc.integer({ min: 0, max: most }))
    .map(([start, end]): [string, string] => [clockTime(start * step), clockTime(end * step)])
  const windows = fc.array(window, { maxLength: 3 })
  return fc
    .record(Object.fromEntries(weekdays.map((day) => [day, windows])), { requiredKeys: [] })
    .filter((hours) => Object.values(hours).some((day) => (day?.length ?? 0) > 0))
}
