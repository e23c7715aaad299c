import { type Schemas, useApp } from '../../app/app.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { sayDone } from '../../elements/page/done.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import type { DealerTexts } from '../../texts/es/staff/dealer.ts'
import { dealerBody } from '../../elements/dealer/dealer-body.ts'
import { DealerFields } from './dealer-fields.tsx'
import type { ReadDealer } from '../../elements/dealer/read-dealer.ts'

type SettingsProps = {
  dealer: Tagged<ReadDealer>
  brands: readonly Schemas['ListedBrand'][]
  show: (saved: Tagged<ReadDealer>) => void
  t: DealerTexts
}

/** The settings of a dealer, in a form that replaces them all. */
export const DealerSettings = ({ dealer, brands, show, t }: SettingsProps) => {
  const { api, common, vocabulary } = useApp()
  const { dealerId } = dealer.data
  const params = { path: { dealerId } }
  const offered = {
    // A brand that is no longer there stays ticked, so that the service says so.
    brands: [...new Set([...brands.map(({ brandId }) => brandId), ...dealer.data.brands])],
    kinds: vocabulary.callKinds.map(({ id }) => id),
  }
  return (
    <ReplaceForm
      seen={dealer}
      draft={`dealer ${dealerId}`}
      read={() => unwrapTagged(api.GET('/v1/dealers/{dealerId}', { params }))}
      put={(form, { etag }) =>
        unwrapTagged(
          api.PUT('/v1/dealers/{dealerId}', {
            params: { ...params, header: { 'If-Match': etag } },
            body: dealerBody(form, offered),
          }),
        )
      }
      saved={(saved) => {
        show(saved)
        sayDone(common.saved)
        scrollTo(0, 0)
      }}
    >
      {(now) => <DealerFields dealer={now} brands={brands} t={t} />}
    </ReplaceForm>
  )
}
