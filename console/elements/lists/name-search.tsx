import { setQuery } from '../../app/routing/router.ts'
import { entered, TextField } from '../forms/field.tsx'

/** A search for names, which is the parameter `q` of the page's address. */
export const NameSearch = ({
  q,
  words,
}: {
  q: string
  words: { label: string; find: string; all: string }
}) => {
  const search = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement)
      setQuery({ q: entered(new FormData(event.currentTarget), 'q') ?? '' })
  }
  return (
    <form key={q} class="row name-search" role="search" onSubmit={search}>
      <TextField name="q" type="search" label={words.label} value={q} maxLength={100} />
      <button class="button" type="submit">
        {words.find}
      </button>
      {q !== '' && (
        <button class="button plain" type="button" onClick={() => setQuery({ q: '' })}>
          {words.all}
        </button>
      )}
    </form>
  )
}
