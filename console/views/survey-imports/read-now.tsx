import { CheckField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'

type Props = {
  kept: number
  /** Whether no row is there already either. */
  isAllRefused: boolean
  /** The rows that differ from what is kept: a person may accept them as corrections. */
  differing: number
  read: (acceptCorrections: boolean) => Promise<void>
  t: SurveyImportsTexts
}

/** Imports a file that was tried; on request also the rows with which the brand has corrected what is kept. */
export const ReadNow = ({ kept, isAllRefused, differing, read, t }: Props) => {
  const { plain } = useNumbers()
  if (kept === 0 && differing === 0)
    return (
      <p class={isAllRefused ? 'notice warn' : 'notice'}>{isAllRefused ? t.allRefused : t.nothingToKeep}</p>
    )
  const submit = (form: FormData) => read(form.get('/acceptCorrections') === 'yes')
  return (
    <Form
      send={kept === 0 ? t.importCorrections : t.importNow(plain(kept), kept)}
      submit={submit}
      draft={null}
    >
      {differing > 0 && (
        <div class="stack tight">
          <CheckField
            name="/acceptCorrections"
            label={t.acceptCorrections(plain(differing), differing)}
            checked={kept === 0}
          />
          <p class="hint">{t.acceptCorrectionsHint}</p>
        </div>
      )}
    </Form>
  )
}
