import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { useDealer } from '../../data/dealers.ts'
import { Done } from '../../elements/page/done.tsx'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { RightsTexts } from '../../texts/es/dealer/rights.ts'

const parts = {
  customers: lazyPart(async () => (await import('./customers/customers.tsx')).Customers),
  requests: lazyPart(async () => (await import('./register/requests.tsx')).Requests),
  standing: lazyPart(async () => (await import('./standing/standing-cases.tsx')).StandingCases),
  proofs: lazyPart(async () => (await import('./proofs/proofs.tsx')).Proofs),
} as const
const names = ['customers', 'requests', 'standing', 'proofs'] as const

/**
 * What a dealer's customers ask about their data: finding one and what can be done for them, the register, the cases
 * that stand still, proofs. Nothing
 * about a customer is in the page's address.
 */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<RightsTexts>) => {
  const { zone } = useDealer(dealerId)
  const asked = address.value.query.get('show')
  const show = names.find((name) => name === asked) ?? 'customers'
  const Part = parts[show]
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.intro}</p>
        <Done />
        <Tabs
          label={t.tabs}
          name="show"
          chosen={show === 'customers' ? '' : show}
          tabs={names.map((name) => ({ value: name === 'customers' ? '' : name, title: t.shown[name] }))}
        />
      </div>
      <Part dealerId={dealerId} zone={zone} t={t} />
    </>
  )
}
