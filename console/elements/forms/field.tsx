import { type ComponentChildren, createContext } from 'preact'
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useBasics } from '../../app/basics.ts'
import { enteredText } from './entered-text.ts'
import type { Mistakes } from './mistakes/mistakes.ts'

/** What is wrong with the fields of the form around. */
export const FieldErrors = createContext<Mistakes>(new Map())

/** What is wrong with a part of a form that is no field itself, such as a list. */
export const MistakeAt = ({ pointer }: { pointer: string }) => {
  const mistake = useContext(FieldErrors).get(pointer)
  return mistake === undefined ? null : <p class="mistake">{mistake}</p>
}

type FieldProps = {
  /** Its JSON Pointer in the request's body, such as `/note`. */
  name: string
  label: string
  hint?: string
  optional?: boolean
}

/** The ids and attributes that join a field with its label, its hint and its mistake. */
const useField = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) => {
  const id = useId()
  const mistake = useContext(FieldErrors).get(name)
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-mistake`]
  return {
    id,
    mistake,
    attributes: {
      id,
      name,
      'aria-invalid': mistake !== undefined,
      'aria-describedby': described.filter((part) => part !== '').join(' ') || undefined,
    },
  }
}

const Around = ({
  id,
  label,
  hint,
  mistake,
  optional,
  children,
}: Omit<FieldProps, 'name'> & { id: string; mistake: string | undefined; children: ComponentChildren }) => {
  const { common } = useBasics()
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="hint">({common.optional})</span>}
      </label>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {mistake !== undefined && (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
    </div>
  )
}

type TextProps = FieldProps & {
  value?: string
  maxLength?: number
  type?: 'text' | 'email' | 'date' | 'number' | 'datetime-local' | 'month' | 'time' | 'search' | 'tel'
  autocomplete?: string
  /** Told what is entered, once the field is left. */
  onChange?: (value: string) => void
}

/** A single line of text. */
export const TextField = ({
  value = '',
  maxLength,
  type = 'text',
  autocomplete = 'off',
  onChange,
  ...field
}: TextProps) => {
  const { id, mistake, attributes } = useField(field)
  // Preact's types have an element of their own for each type of input.
  const input: Record<string, unknown> = { ...attributes, type, maxLength, autocomplete }
  return (
    <Around {...field} id={id} mistake={mistake}>
      <input
        {...input}
        defaultValue={value}
        onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      />
    </Around>
  )
}

/** A text of several lines. */
export const TextArea = ({
  value = '',
  maxLength,
  ...field
}: FieldProps & { value?: string; maxLength?: number }) => {
  const { id, mistake, attributes } = useField(field)
  return (
    <Around {...field} id={id} mistake={mistake}>
      <textarea
        {...attributes}
        dir="auto"
        defaultValue={value}
        {...(maxLength !== undefined && { maxLength })}
      />
    </Around>
  )
}

/** A choice out of few or many; the children are its options. */
export const SelectField = ({
  value = '',
  children,
  onChange,
  ...field
}: FieldProps & { value?: string; children: ComponentChildren; onChange?: (value: string) => void }) => {
  const { id, mistake, attributes } = useField(field)
  const select = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => {
    // A select has no default value of its own: the option that is marked is what it shows, and returns to when reset.
    for (const option of select.current?.options ?? []) option.defaultSelected = option.value === value
  }, [value])
  return (
    <Around {...field} id={id} mistake={mistake}>
      <select {...attributes} ref={select} onChange={({ currentTarget }) => onChange?.(currentTarget.value)}>
        {children}
      </select>
    </Around>
  )
}

/** A box to tick; a ticked one is entered as `yes`. */
export const CheckField = ({
  name,
  label,
  checked = false,
}: {
  name: string
  label: string
  checked?: boolean
}) => {
  const id = useId()
  return (
    <div class="choice">
      <input id={id} type="checkbox" name={name} value="yes" defaultChecked={checked} />
      <label for={id}>{label}</label>
    </div>
  )
}

/** What was entered in a field, as `enteredText`; undefined if nothing was. */
export const entered = (form: FormData, name: string): string | undefined => enteredText(form.get(name))

/** A number that was entered, with a comma or a point; undefined if nothing was, and not a number if it is none. */
export const enteredNumber = (form: FormData, name: string): number | undefined => {
  const text = entered(form, name)
  return text === undefined ? undefined : Number(text.replace(',', '.'))
}
