import { useContext, useId } from 'preact/hooks'
import { FieldErrors } from './field.tsx'

/** A file to choose. */
export const FileField = ({ name, label, accept }: { name: string; label: string; accept: string }) => {
  const id = useId()
  const mistake = useContext(FieldErrors).get(name)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
      />
      {mistake !== undefined && (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
    </div>
  )
}
