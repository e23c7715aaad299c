import type { Schemas } from '../../app/app.ts'
import { TextArea, TextField } from '../../elements/forms/field.tsx'
import { linesOfChoices } from '../../elements/surveys/call-choices.ts'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'

/** The fields of one question: a scale or choices, what the prize asks for, and its column in the file. */
export const QuestionFields = ({
  question,
  column = '',
  base,
  t,
}: {
  question: Schemas['SurveyQuestion'] | undefined
  column: string | undefined
  base: string
  t: BrandSurveyTexts
}) => (
  <>
    <TextField
      name={`${base}/text`}
      label={t.questionText}
      hint={t.questionTextHint}
      value={question?.text ?? ''}
      maxLength={200}
      optional
    />
    <div class="fields">
      <TextField name={`${base}/id`} label={t.questionId} value={question?.id ?? ''} maxLength={64} />
      <TextField name={`${base}/column`} label={t.questionColumn} value={column} optional />
    </div>
    <div class="fields">
      <TextField
        name={`${base}/scale/min`}
        label={t.min}
        value={question?.scale?.min.toString() ?? ''}
        optional
      />
      <TextField
        name={`${base}/scale/max`}
        label={t.max}
        value={question?.scale?.max.toString() ?? ''}
        optional
      />
      <TextField
        name={`${base}/top`}
        label={t.top}
        hint={t.topHint}
        value={question?.top?.toString() ?? ''}
        optional
      />
    </div>
    {/* Most questions have marks: three empty fields of each would hide the others. */}
    <details open={question?.choices !== undefined}>
      <summary>{t.withChoices}</summary>
      <div class="fields">
        <TextArea
          name={`${base}/choices`}
          label={t.choices}
          hint={t.choicesHint}
          value={question?.choices?.join('\n') ?? ''}
          optional
        />
        <TextArea
          name={`${base}/right`}
          label={t.right}
          hint={t.rightHint}
          value={question?.right?.join('\n') ?? ''}
          optional
        />
        <TextArea
          name={`${base}/callChoices`}
          label={t.callChoices}
          hint={t.callChoicesHint}
          value={linesOfChoices(question?.callChoices)}
          optional
        />
      </div>
    </details>
  </>
)
