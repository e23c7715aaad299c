import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { type Schemas, useApp } from '../../app/app.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { entered, MistakeAt, TextArea } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { criteria as inOrder } from '../../elements/supervision/criteria.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { CriteriaBoxes } from './criteria-boxes.tsx'
import { Key } from './key.tsx'
import { useKeys } from './use-keys.ts'
import { composeAction, toggled, usualAction } from './verdict-body.ts'

type ActionFormProps = {
  review: Schemas['Review'] & { said: NonNullable<Schemas['Review']['said']> }
  etag: string
  taken: (after: Tagged<Schemas['Review']>) => void
  t: ReviewTexts
}

/** What becomes of the case. A call that is no problem becomes one where a problem's criteria would be changed. */
export const ActionForm = ({ review, etag, taken, t }: ActionFormProps) => {
  const { api } = useApp()
  const { reviewId, said, verdict } = review
  const keyFor = useMemo(sendingKeys, [])
  const around = useRef<HTMLDivElement>(null)
  const action = useSignal(usualAction(review))
  const criteria = useSignal<readonly Schemas['Criterion'][]>(verdict?.criteria ?? [])
  const becomes = said.status === null
  const toggle = (id: Schemas['Criterion']) => (criteria.value = toggled(criteria.value, id))
  const choose = (one: Schemas['ReviewAction']) => {
    action.value = one
  }
  useKeys({
    ...Object.fromEntries(said.actions.map((one) => [t.keys[one], () => choose(one)])),
    ...(action.value === 'reclassify' &&
      Object.fromEntries(inOrder.map((id, index) => [String(index + 1), () => toggle(id)]))),
    enter: () => around.current?.querySelector('form')?.requestSubmit(),
  })
  const submit = async (form: FormData) => {
    if (action.value === null) {
      around.current?.querySelector<HTMLElement>('input[type=radio]')?.focus()
      return
    }
    const body = composeAction(action.value, criteria.value, entered(form, '/note'))
    taken(
      await unwrapTagged(
        api.POST('/v1/reviews/{reviewId}/action', {
          params: {
            path: { reviewId },
            header: { 'If-Match': etag, 'Idempotency-Key': keyFor(JSON.stringify([body, etag])) },
          },
          body,
        }),
      ),
    )
  }
  const help = (one: Schemas['ReviewAction']) =>
    one === 'reclassify' && becomes ? t.becomesHelp : t.actionHelp[one]
  return (
    <div ref={around}>
      <Form send={t.finish} submit={submit} draft={`review ${reviewId}`} stays>
        <fieldset class="stack tight" data-pointer="/action" tabIndex={-1}>
          <legend class="unseen">{t.decide}</legend>
          <MistakeAt pointer="/action" />
          {said.actions.map((one) => (
            <div key={one} class="choice">
              <input
                id={`action-${one}`}
                type="radio"
                name="/action"
                value={one}
                checked={action.value === one}
                onChange={() => choose(one)}
              />
              <label for={`action-${one}`}>
                {one === 'reclassify' && becomes ? t.becomes : t.actions[one]} <Key>{t.keys[one]}</Key>
              </label>
            </div>
          ))}
        </fieldset>
        {action.value !== null && <p class="hint">{help(action.value)}</p>}
        {action.value === 'reclassify' && <CriteriaBoxes chosen={criteria.value} toggle={toggle} t={t} />}
        {action.value !== null && action.value !== 'confirm' && (
          <TextArea name="/note" label={t.note} hint={t.noteHint} maxLength={2000} />
        )}
      </Form>
    </div>
  )
}
