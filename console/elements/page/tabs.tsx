import './tabs.css'
import { address } from '../../app/routing/router.ts'

type TabsProps = {
  label: string
  /** The parameter of the page's address that says which part is shown; blank for the first. */
  name: string
  chosen: string
  tabs: readonly { value: string; title: string }[]
}

/** Links between the parts of a page. */
export const Tabs = ({ label, name, chosen, tabs }: TabsProps) => {
  const { path } = address.value
  return (
    <nav class="tab-links no-print" aria-label={label}>
      {tabs.map(({ value, title }) => (
        <a
          key={value}
          href={value === '' ? path : `${path}?${name}=${encodeURIComponent(value)}`}
          aria-current={value === chosen ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  )
}
