import type { Schemas } from '../../app/app.ts'
import { type Entered, toSend } from '../../elements/forms/entered-body.ts'
import { entered } from '../../elements/forms/field.tsx'

type Trial = Schemas['TrialContent']

/** What can have happened, of which one is chosen. */
export const happenings = ['none', 'unresolved', 'resolved', 'upset', 'external'] as const

const answersOf = (form: FormData, questions: readonly Schemas['Question'][]): Entered<Schemas['Answer']>[] =>
  questions.flatMap<Entered<Schemas['Answer']>>(({ id: question, choices }, index) => {
    const given = entered(form, `answer/${index}`)
    if (given === undefined) return []
    if (given === 'refused') return [{ question, refused: true }]
    const value = given.slice('value/'.length)
    if (choices) return [{ question, choice: value }]
    const reserved = form.has(`reserved/${index}`) || undefined
    return [{ question, mark: Number(value), reserved }]
  })

/** What a form says that a customer answered, as a trial's request has it. Questions that were not asked are left out. */
export const trialBody = (form: FormData, questions: readonly Schemas['Question'][]): Trial => {
  const happened = entered(form, 'happened') ?? 'none'
  const motive = entered(form, '/motives/0/text')
  const state = happened === 'upset' ? 'resolved' : happened
  return toSend<Trial>({
    dealer: entered(form, '/dealer'),
    kind: entered(form, '/kind'),
    answers: answersOf(form, questions),
    situations: happened === 'none' ? undefined : [{ state, stillUpset: happened === 'upset' || undefined }],
    motives: motive === undefined ? undefined : [{ text: motive }],
    scopeExplained: form.has('/scopeExplained') || undefined,
    cooperation: form.has('/cooperation') ? 'reluctant' : undefined,
  })
}
