import { useDealer } from '../data/dealers.ts'
import { useApp } from './app.ts'
import { matchPath } from './routing/match-path.ts'
import { address, go } from './routing/router.ts'
import { dealerSections, specialistSections, staffSections } from './sections.ts'

/** First pages, below which others lie that are sections of their own. */
const homes = ['/asortis', '/especialista']

const Links = ({ sections }: { sections: readonly { href: string; title: string }[] }) => {
  const { path } = address.value
  return (
    <ul>
      {sections.map(({ href, title }) => {
        const here = path === href || (!homes.includes(href) && path.startsWith(`${href}/`))
        return (
          <li key={href}>
            <a href={href} aria-current={here ? (path === href ? 'page' : 'true') : undefined}>
              {title}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

const DealerName = ({ dealerId }: { dealerId: string }) => (
  <p class="navigation-heading">{useDealer(dealerId).name}</p>
)

/** The sections of whoever is signed in; for a dealer's people with several dealers, the choice of one. */
export const Navigation = ({ shown, close }: { shown: boolean; close: () => void }) => {
  const { me, common } = useApp()
  const shownDealer = matchPath('/d/:dealerId', address.value.path.split('/').slice(0, 3).join('/'))
  const current = shownDealer?.dealerId ?? me.dealers[0]?.dealerId
  return (
    <nav
      class={`navigation no-print${shown ? ' shown' : ''}`}
      id="navigation"
      aria-label={common.navigation}
      onClick={({ target }) => target instanceof Element && target.closest('a') && close()}
    >
      {me.dealers.length > 1 && (
        <p class="field dealer-choice">
          <label for="dealer">{common.dealer}</label>
          <select
            id="dealer"
            value={current}
            onChange={({ currentTarget }) => go(`/d/${encodeURIComponent(currentTarget.value)}/problemas`)}
          >
            {me.dealers.map(({ dealerId: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      {me.dealers.length === 1 && <p class="navigation-heading">{me.dealers[0]?.name}</p>}
      {me.audience === 'staff' && <Links sections={staffSections(common)} />}
      {me.audience === 'specialist' && <Links sections={specialistSections(common)} />}
      {me.audience !== 'specialist' && current !== undefined && (
        <>
          {me.audience === 'staff' && <DealerName dealerId={current} />}
          <Links sections={dealerSections(common, current)} />
        </>
      )}
    </nav>
  )
}
