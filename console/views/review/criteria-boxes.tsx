import type { Schemas } from '../../app/app.ts'
import { MistakeAt } from '../../elements/forms/field.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import { criteria as inOrder } from '../../elements/supervision/criteria.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { Key } from './key.tsx'

/** The five criteria, each with its number as its key. */
export const CriteriaBoxes = ({
  chosen,
  toggle,
  t,
}: {
  chosen: readonly Schemas['Criterion'][]
  toggle: (id: Schemas['Criterion']) => void
  t: ReviewTexts
}) => {
  const words = useWords()
  return (
    <fieldset class="criteria" data-pointer="/criteria" tabIndex={-1}>
      <legend class="unseen">{t.criteria}</legend>
      <MistakeAt pointer="/criteria" />
      {inOrder.map((id, index) => (
        <div key={id} class="choice">
          <input
            id={`criterion-${id}`}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
          <label for={`criterion-${id}`}>
            {capital(words.criterion(id))} <Key>{String(index + 1)}</Key>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
