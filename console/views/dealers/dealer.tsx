import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, go } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { readBrands } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { enteredId } from '../../elements/forms/entered-id.ts'
import { TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { DealerTexts } from '../../texts/es/staff/dealer.ts'
import { dealerBody } from '../../elements/dealer/dealer-body.ts'
import { DealerFields } from './dealer-fields.tsx'
import { DealerSettings } from './dealer-settings.tsx'
import { People } from './people/people.tsx'
import type { ReadDealer } from '../../elements/dealer/read-dealer.ts'

type DealerAndBrands = { dealer: Tagged<ReadDealer>; brands: Schemas['ListedBrand'][] }

const lastBrands = lastRead<Schemas['ListedBrand'][]>()
const last = lastRead<DealerAndBrands>()
const list = '/asortis/concesionarios'

const NewDealer = ({ t }: { t: DealerTexts }) => {
  const { api, vocabulary } = useApp()
  const brands = useLoad(lastBrands, '', (signal) => readBrands(api, signal))
  const kinds = vocabulary.callKinds.map(({ id }) => id)
  return (
    <>
      <PageTitle title={t.add} />
      <Show loading={brands}>
        {(all) => (
          <Form
            send={t.create}
            draft="new-dealer"
            cancel={() => go(list)}
            submit={async (form) => {
              const dealerId = enteredId(form, 'dealerId')
              const body = dealerBody(form, { brands: all.map(({ brandId }) => brandId), kinds })
              await unwrap(api.PUT('/v1/dealers/{dealerId}', { params: { path: { dealerId } }, body }))
              const page = `${list}/${encodeURIComponent(dealerId)}`
              sayDone(t.created, page)
              go(`${page}?parte=personas`, { replace: true })
            }}
          >
            <TextField name="dealerId" label={t.id} hint={t.idHint} maxLength={64} />
            <DealerFields dealer={{ alertRecipients: [] }} brands={all} t={t} />
          </Form>
        )}
      </Show>
    </>
  )
}

const ExistingDealer = ({ dealerId, t }: { dealerId: string; t: DealerTexts }) => {
  const { api } = useApp()
  const part = address.value.query.get('parte') === 'personas' ? 'personas' : ''
  const params = { path: { dealerId } }
  const loading = useLoad(last, dealerId, async (signal) => {
    const [dealer, brands] = await Promise.all([
      unwrapTagged(api.GET('/v1/dealers/{dealerId}', { params, signal })),
      readBrands(api, signal),
    ])
    return { dealer, brands }
  })
  return (
    <Show loading={loading}>
      {({ dealer, brands }) => (
        <>
          <div class="stack tight">
            <PageTitle title={dealer.data.name} />
            <p class="row small">
              <a href={`/d/${encodeURIComponent(dealerId)}/problemas`}>{t.toProblems}</a>
              {dealer.data.group && (
                <a href={`/asortis/grupos/${encodeURIComponent(dealer.data.group.groupId)}`}>
                  {t.inGroup(dealer.data.group.groupId)}
                </a>
              )}
            </p>
          </div>
          <Tabs
            label={t.tabs}
            name="parte"
            chosen={part}
            tabs={[
              { value: '', title: t.settings },
              { value: 'personas', title: t.people },
            ]}
          />
          <Done />
          {part === 'personas' ? (
            <People dealerId={dealerId} zone={dealer.data.zone} t={t} />
          ) : (
            <DealerSettings
              key={dealer.etag}
              dealer={dealer}
              brands={brands}
              show={(saved) => loading.show({ dealer: saved, brands })}
              t={t}
            />
          )}
        </>
      )}
    </Show>
  )
}

/** A dealer: its settings and its people; or a new one. */
export const View = ({ parameters: { dealerId }, t }: ViewProps<DealerTexts>) => (
  <div class="stack narrow">
    <BackLink href={list}>{t.list}</BackLink>
    {dealerId === undefined ? <NewDealer t={t} /> : <ExistingDealer dealerId={dealerId} t={t} />}
  </div>
)
