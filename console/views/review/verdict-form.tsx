import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { type Schemas, useApp } from '../../app/app.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { MistakeAt } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { criteria as inOrder } from '../../elements/supervision/criteria.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { CriteriaBoxes } from './criteria-boxes.tsx'
import { Key } from './key.tsx'
import { useKeys } from './use-keys.ts'
import { type Choice, choices, composeVerdict, toggled } from './verdict-body.ts'

type VerdictFormProps = {
  reviewId: string
  etag: string
  given: (after: Tagged<Schemas['Review']>) => void
  t: ReviewTexts
}

/** The blind verdict: a key for each choice, Enter to give it. A repeated press after a lost response gives no other. */
export const VerdictForm = ({ reviewId, etag, given, t }: VerdictFormProps) => {
  const { api } = useApp()
  const keyFor = useMemo(sendingKeys, [])
  const around = useRef<HTMLDivElement>(null)
  const choice = useSignal<Choice | null>(null)
  const criteria = useSignal<readonly Schemas['Criterion'][]>([])
  const listened = useSignal(false)
  const choose = (chosen: Choice) => {
    choice.value = chosen
    if (chosen !== 'problem') criteria.value = []
  }
  const toggle = (id: Schemas['Criterion']) => {
    criteria.value = toggled(criteria.value, id)
    choice.value = 'problem'
  }
  const { keys } = t
  useKeys({
    ...Object.fromEntries(inOrder.map((id, index) => [String(index + 1), () => toggle(id)])),
    [keys.none]: () => choose('none'),
    [keys['no-recording']]: () => choose('no-recording'),
    [keys.unclear]: () => choose('unclear'),
    [keys.listened]: () => (listened.value = !listened.value),
    enter: () => around.current?.querySelector('form')?.requestSubmit(),
  })
  const submit = async () => {
    const body = composeVerdict(choice.value, criteria.value, listened.value)
    given(
      await unwrapTagged(
        api.POST('/v1/reviews/{reviewId}/verdict', {
          params: {
            path: { reviewId },
            header: { 'If-Match': etag, 'Idempotency-Key': keyFor(JSON.stringify([body, etag])) },
          },
          body,
        }),
      ),
    )
  }
  const canTell = choice.value === 'problem' || choice.value === 'none'
  return (
    <div ref={around}>
      <Form send={t.give} submit={submit} draft={null} stays>
        <div class="choice">
          <input
            id="listened"
            type="checkbox"
            name="/listened"
            checked={listened.value}
            onChange={({ currentTarget }) => (listened.value = currentTarget.checked)}
          />
          <label for="listened">
            {t.listened} <Key>{keys.listened}</Key>
          </label>
        </div>
        <fieldset class="stack tight" data-pointer="/problem" tabIndex={-1}>
          <legend class="unseen">{t.verdict}</legend>
          <MistakeAt pointer="/problem" />
          {choices.map((one) => (
            <div key={one}>
              <div class="choice">
                <input
                  id={`choice-${one}`}
                  type="radio"
                  name="choice"
                  checked={choice.value === one}
                  onChange={() => choose(one)}
                />
                <label for={`choice-${one}`}>
                  {t.choices[one]} {one !== 'problem' && <Key>{keys[one]}</Key>}
                </label>
              </div>
              {one === 'problem' && <CriteriaBoxes chosen={criteria.value} toggle={toggle} t={t} />}
            </div>
          ))}
        </fieldset>
        {canTell && !listened.value && <p class="hint">{t.notListened}</p>}
        <p class="hint">{t.verdictHelp}</p>
      </Form>
    </div>
  )
}
