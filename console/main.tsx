import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/elements.css'
import { render } from 'preact'
import { Root } from './app/root.tsx'
import { startRouter } from './app/routing/router.ts'

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no place for the page')
startRouter()
render(<Root />, page)
