/** A municipality as its users meet it. */
export class Town {
  tokens = {};
  shown = [];

  constructor(address, routes, token) {
    Object.assign(this, { address, routes, token });
  }

  /** What stands at this address is to be read again by every later version. */
  keep(role, path) {
    this.shown.push([role, path]);
  }

  /** Whether this version has such a route: an older one is filled with what it has. */
  knows(path) {
    return this.routes.some(route => route.test(`/api/v1${path.split('?')[0]}`));
  }

  get = (role, path) => this.#call(role, 'GET', path);
  post = (role, path, body) => this.#call(role, 'POST', path, body);
  put = (role, path, body) => this.#call(role, 'PUT', path, body);

  async everything() {
    const said = [];
    for (const [role, path] of this.shown.filter(([, path]) => this.knows(path))) {
      said.push({ role, path, answer: await this.get(role, path) });
    }

    return said;
  }

  async #call(role, method, path, body) {
    this.tokens[role] ??= this.token(role);
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.tokens[role]}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }

    return text ? JSON.parse(text) : {};
  }
}
