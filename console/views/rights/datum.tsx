import { codeInWords } from '../../../functions/privacy/exporting/page/code-words.ts'
import { fieldWords } from '../../../functions/privacy/exporting/page/field-words.ts'
import { useApp } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'

const day = /^\d{4}-\d\d-\d\d$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

const Value = ({ name, value, zone }: { name: string; value: unknown; zone: string }) => {
  const { common } = useApp()
  if (value === null || value === undefined) return <>{common.nothing}</>
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((one: unknown, index) => (
          <li key={index}>
            <Value name={name} value={one} zone={zone} />
          </li>
        ))}
      </ul>
    )
  if (typeof value === 'object') return <Datum data={value} zone={zone} />
  if (typeof value === 'boolean') return <>{value ? common.yes : common.no}</>
  const text = String(value)
  if (day.test(text)) return <Day day={text} />
  return instant.test(text) ? <Time at={text} zone={zone} /> : <Outside>{codeInWords(name, text)}</Outside>
}

/** What an item says, field by field, as the person's own copy names them. */
export const Datum = ({ data, zone }: { data: object; zone: string }) => (
  <dl class="facts rows">
    {Object.entries(data).map(([name, value]) => (
      <div key={name}>
        <dt>{fieldWords[name] ?? name}</dt>
        <dd>
          <Value name={name} value={value} zone={zone} />
        </dd>
      </div>
    ))}
  </dl>
)
