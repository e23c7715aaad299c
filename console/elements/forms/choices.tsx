import './choices.css'

/** A choice out of few, of which one is always chosen: buttons side by side, pressed for the chosen one. */
export const Choices = <Id extends string>({
  label,
  choices,
  chosen,
  choose,
}: {
  /** What is chosen, for whoever does not see it. */
  label: string
  choices: readonly { id: Id; text: string }[]
  chosen: Id
  choose: (id: Id) => void
}) => (
  <div class="choices" role="group" aria-label={label}>
    {choices.map(({ id, text }) => (
      <button key={id} type="button" class="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
        {text}
      </button>
    ))}
  </div>
)
