import type { Schemas } from '../../app/app.ts'
import { readDraft, removeDraft, writeDraft } from '../../data/drafts.ts'
import { draftName, fieldsOf, type StepName } from '../../elements/problems/compose-step.ts'
import { noteOfStep } from '../../elements/problems/note-of-step.ts'
import type { StepWords } from '../../texts/es/step-words.ts'

type Case = Pick<Schemas['Problem'], 'dealerId' | 'callId' | 'steps'>

const isStep = (name: string): name is StepName => name in fieldsOf

/**
 * Puts what was typed for steps that the problem no longer allows, and not sent, with what was typed for a note. Returns the
 * first of those steps; null if there is none, or no note can be added.
 */
export const moveToNote = (problem: Case, t: StepWords): StepName | null => {
  const allowed: readonly string[] = problem.steps
  if (!allowed.includes('note')) return null
  const note = draftName(problem, 'note')
  const over = Object.keys(fieldsOf)
    .filter(isStep)
    .filter((step) => !allowed.includes(step))
    .flatMap((step) => {
      const draft = readDraft(draftName(problem, step))
      const text = draft ? noteOfStep(step, draft.fields, t) : ''
      return text === '' ? [] : [{ step, text }]
    })
  const [first] = over
  if (!first) return null
  const before = readDraft(note)?.fields.get('/note') ?? ''
  const all = [before, ...over.map(({ text }) => text)].filter((text) => text !== '').join('\n\n')
  writeDraft(note, [['/note', '']], [['/note', all]])
  for (const { step } of over) removeDraft(draftName(problem, step))
  return first.step
}
