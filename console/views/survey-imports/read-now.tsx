import { useNumbers } from '../../elements/words/numbers.ts'
import { Form } from '../../elements/forms/form.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'

type Props = { kept: number; read: () => Promise<void>; t: SurveyImportsTexts }

/** Imports a file that was tried. */
export const ReadNow = ({ kept, read, t }: Props) => {
  const { plain } = useNumbers()
  if (kept === 0) return <p class="notice">{t.nothingToKeep}</p>
  return (
    <Form send={t.importNow(plain(kept), kept)} submit={read}>
      {null}
    </Form>
  )
}
