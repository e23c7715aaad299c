import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * Forwards bytes between functions and an engine, and can close the connections as a server does when they are idle.
 */
export const startRelay = async (endpoint: string) => {
  const { hostname, port } = new URL(endpoint)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    const engine = connect(Number(port), hostname)
    for (const one of [socket, engine]) {
      one.setNoDelay(true)
      one.on('error', () => undefined)
    }
    open.add(socket)
    socket.on('close', () => {
      open.delete(socket)
      engine.destroy()
    })
    engine.on('close', () => socket.destroy())
    socket.pipe(engine).pipe(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port')
  const closeConnections = () => {
    for (const socket of open) socket.end()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    closeConnections,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
