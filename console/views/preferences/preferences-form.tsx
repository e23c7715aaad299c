import { useApp } from '../../app/app.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { sayDone } from '../../elements/page/done.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import type { PreferencesTexts } from '../../texts/es/dealer/preferences.ts'
import { DealerRecipients } from '../../elements/dealer/dealer-recipients.tsx'
import { DealerTimes } from '../../elements/dealer/dealer-times.tsx'
import type { ReadDealer } from '../../elements/dealer/read-dealer.ts'
import { preferenceChanges } from './preference-changes.ts'

/** What a dealer decides for itself, in a form that sends what was changed. */
export const PreferencesForm = ({
  dealer,
  show,
  t,
}: {
  dealer: Tagged<ReadDealer>
  show: (saved: Tagged<ReadDealer>) => void
  t: PreferencesTexts
}) => {
  const { api, common, vocabulary } = useApp()
  const { dealerId } = dealer.data
  const params = { path: { dealerId } }
  const kinds = vocabulary.callKinds.map(({ id }) => id)
  return (
    <ReplaceForm
      seen={dealer}
      draft={`preferences ${dealerId}`}
      read={() => unwrapTagged(api.GET('/v1/dealers/{dealerId}', { params }))}
      put={(form, { data, etag }) =>
        unwrapTagged(
          api.PATCH('/v1/dealers/{dealerId}/preferences', {
            params: { ...params, header: { 'If-Match': etag } },
            body: preferenceChanges(form, kinds, data),
          }),
        )
      }
      saved={(saved) => {
        show(saved)
        sayDone(common.saved)
        scrollTo(0, 0)
      }}
    >
      {(now) => (
        <>
          <DealerRecipients dealer={now} t={t} />
          <DealerTimes dealer={now} t={t} own />
        </>
      )}
    </ReplaceForm>
  )
}
