import { createServer, type Server } from 'node:http'

/** Longer than any client keeps an idle connection, so that none is closed while a request is on its way. */
export const idleConnectionMs = 900_000

const listenOn = (server: Server, port: number) => {
  server.keepAliveTimeout = idleConnectionMs
  return new Promise<number>((resolve, reject) => {
    const failed = (fault: Error) => reject(fault)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('listening on no port'))
      else resolve(address.port)
    })
  })
}

const isTaken = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && (fault.code === 'EADDRINUSE' || fault.code === 'EACCES')

/** Listens on 127.0.0.1 on exactly this port (0 chooses a free one). Returns the port; throws if it is in use. */
export const listen = async (server: Server, port: number): Promise<number> => {
  try {
    return await listenOn(server, port)
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    const message = `Port ${port} is in use; choose another with --port N, or --port 0 for any`
    throw new Error(message, { cause: fault })
  }
}

/** Listens on 127.0.0.1 on the last port, or on a free one if that is in use. */
export const listenAgain = async (server: Server, lastPort: number | undefined): Promise<number> => {
  try {
    return await listenOn(server, lastPort ?? 0)
  } catch (fault) {
    if (isTaken(fault)) return listenOn(server, 0)
    throw fault
  }
}

/** Stops listening and closes every connection, idle or busy. */
export const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Fails early, before anything slow, if a port is in use. */
export const checkPort = async (port: number) => {
  const server = createServer()
  await listen(server, port)
  await closeServer(server)
}
