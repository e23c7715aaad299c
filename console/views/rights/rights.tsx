import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { useDealer } from '../../data/dealers.ts'
import { Done } from '../../elements/page/done.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { RightsTexts } from '../../texts/es/dealer/rights.ts'
import { Customers } from './customers/customers.tsx'
import { Proofs } from './proofs/proofs.tsx'
import { Requests } from './register/requests.tsx'
import { StandingCases } from './standing/standing-cases.tsx'

const parts = { customers: Customers, requests: Requests, standing: StandingCases, proofs: Proofs } as const
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
