import type { StepWords } from '../../texts/es/step-words.ts'
import type { StepName } from './compose-step.ts'

type Labels = Pick<StepWords, 'assignee' | 'outcome' | 'contactOutcome' | 'decision' | 'note'>

/**
 * What was typed into a step's form (by field, `/note`), as one text for a note: as it is, or line by line with what it was
 * typed for, where that is not a note; '' if nothing was typed that a note would keep. Pure.
 */
export const noteOfStep = (step: StepName, fields: ReadonlyMap<string, string>, t: Labels): string => {
  const parts = [
    // Who confirms is filled in beforehand: only of somebody else it says something.
    [t.assignee, step === 'assign' ? fields.get('/assignee') : undefined],
    [step === 'contact-attempt' ? t.contactOutcome : t.outcome, fields.get('/outcome')],
    [t.decision, fields.get('/decision')],
    [t.note, fields.get('/note')],
  ].flatMap(([label = '', text = '']) => (text.trim() === '' ? [] : [{ label, text: text.trim() }]))
  const [only, ...others] = parts
  if (only?.label === t.note && others.length === 0) return only.text
  return parts.map(({ label, text }) => `${label}: ${text}`).join('\n')
}
