import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { Done } from '../../elements/page/done.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import type { PreferencesTexts } from '../../texts/es/dealer/preferences.ts'
import { DealerRecipients } from '../../elements/dealer/dealer-recipients.tsx'
import { DealerTimes } from '../../elements/dealer/dealer-times.tsx'
import type { ReadDealer } from '../../elements/dealer/read-dealer.ts'
import { PreferencesForm } from './preferences-form.tsx'

const last = lastRead<Tagged<ReadDealer>>()

const ReadOnly = ({ dealer, t }: { dealer: ReadDealer; t: PreferencesTexts }) => (
  <div class="stack">
    <p class="notice">
      {t.readOnly} <a href={`/asortis/concesionarios/${encodeURIComponent(dealer.dealerId)}`}>{t.toDealer}</a>
    </p>
    <fieldset class="stack" disabled>
      <legend class="unseen">{t.title}</legend>
      <DealerRecipients dealer={dealer} t={t} />
      <DealerTimes dealer={dealer} t={t} own />
    </fieldset>
  </div>
)

/** What a dealer decides for itself; its own people change it, staff see it. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<PreferencesTexts>) => {
  const { api, me } = useApp()
  const loading = useLoad(last, dealerId, (signal) =>
    unwrapTagged(api.GET('/v1/dealers/{dealerId}', { params: { path: { dealerId } }, signal })),
  )
  return (
    <>
      <div class="page-head narrow">
        <PageTitle title={t.title} />
        <p class="soft">
          {t.about} {t.clocks}
        </p>
      </div>
      <div class="stack narrow">
        <Done />
        <Show loading={loading}>
          {(dealer) =>
            me.audience === 'staff' ? (
              <ReadOnly dealer={dealer.data} t={t} />
            ) : (
              <PreferencesForm key={dealer.etag} dealer={dealer} show={loading.show} t={t} />
            )
          }
        </Show>
      </div>
    </>
  )
}
