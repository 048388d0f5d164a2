/** The process answers. For a load balancer's liveness check. */
export function loader(): Response {
  return Response.json({ status: 'ok' })
}
