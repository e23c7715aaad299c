import { useContext, useId } from 'preact/hooks'
import { FieldErrors } from './field.tsx'

type ChoiceGroupProps = {
  /** The list's JSON Pointer, such as `/brands`. `enteredChoices` reads it. */
  pointer: string
  legend: string
  hint?: string
  /** The words for that at least one is to be ticked, where that is so. */
  needed?: string
  choices: readonly { value: string; label: string }[]
  chosen: readonly string[]
}

/** A list of values of which any number can be ticked. */
export const ChoiceGroup = ({ pointer, legend, hint, needed, choices, chosen }: ChoiceGroupProps) => {
  const id = useId()
  // The service names a wrong value by its place among those sent, which nobody sees here.
  const mistakes = [...useContext(FieldErrors)].flatMap(([name, text]) =>
    name === pointer || name.startsWith(`${pointer}/`) ? [text] : [],
  )
  return (
    <fieldset class="field" id={id} data-pointer={pointer} data-needed={needed} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint !== undefined && <span class="hint">{hint}</span>}
      {[...new Set(mistakes)].map((text) => (
        <span key={text} class="mistake">
          {text}
        </span>
      ))}
      <div class="row choices">
        {choices.map(({ value, label }) => (
          <div key={value} class="choice">
            <input
              id={`${id}-${value}`}
              type="checkbox"
              name={`${pointer}/${value}`}
              value="yes"
              defaultChecked={chosen.includes(value)}
            />
            <label for={`${id}-${value}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** The values that are ticked, of those that were offered. */
export const enteredChoices = <V extends string>(
  form: FormData,
  pointer: string,
  offered: readonly V[],
): V[] => offered.filter((value) => form.has(`${pointer}/${value}`))
