// A real OpenID Connect provider (oidc-provider); whoever a test names signs in.
// Usage: node provider.mjs CALLBACK. Says "ready PORT" when it listens.
import { Provider } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const [, , callback] = process.argv;
const key = () => ({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' });
const people = new Map();
const claims = ['name', 'role', 'loa', 'kommune'];
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'barnet-i-midten', client_secret: 'kun til test', redirect_uris: [callback] },
      { client_id: 'another', client_secret: 'kun til test', redirect_uris: [callback] },
    ],
    jwks: { keys: [key()] },
    cookies: { keys: ['kun til test'] },
    claims: { openid: ['sub', ...claims] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => people.get(id) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('server_error', (_, fault) => console.error(fault));
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      return answer(request, response);
    }
    const who = decodeURIComponent(request.headers['x-who'] ?? '');
    if (!who) {
      return provider.interactionFinished(request, response, { error: 'access_denied' });
    }
    // who signs in is what the test wrote: subject and claims as JSON
    const person = JSON.parse(who);
    people.set(person.sub, person);
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  });
  console.log(`ready ${port}`);
});
