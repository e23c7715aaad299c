import { SelectField } from '../forms/field.tsx'

/** Something to choose by what it is called: a question by what it asks. */
export type Choice = { value: string; title: string }

/** One of several, or all. What is chosen already is offered even if it is not known. */
export const OneOrAll = ({
  name,
  label,
  all,
  chosen,
  choices,
  choose,
}: {
  name: string
  label: string
  /** What none of them is called. */
  all: string
  chosen: string
  choices: readonly Choice[]
  choose: (value: string) => void
}) => {
  const known = chosen === '' || choices.some(({ value }) => value === chosen)
  return (
    <SelectField
      key={`${chosen} ${choices.length}`}
      name={name}
      label={label}
      value={chosen}
      onChange={choose}
    >
      <option value="">{all}</option>
      {!known && <option value={chosen}>{chosen}</option>}
      {choices.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}
