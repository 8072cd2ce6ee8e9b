export const id = 45;
export const ids = [45];
export const modules = {

/***/ 6045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseDestination: () => (/* binding */ chooseDestination),
/* harmony export */   openDestination: () => (/* binding */ openDestination)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7479);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1332);
/* harmony import */ var _promises_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5771);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4805);





// packages/image/src/credentials.js
var import_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_promises_js__WEBPACK_IMPORTED_MODULE_1__/* .require_promises */ .R)(), 1);
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_os */ .S2)(), 1);
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_path */ .Zk)(), 1);
const HUB = [
	"https://index.docker.io/v1/",
	"docker.io",
	"index.docker.io",
	"registry-1.docker.io"
];
/**
* The account that `docker login` left for exactly this host in `$DOCKER_CONFIG/config.json` (Docker CLI, "docker login",
* "auths"); null where there is none. Credential helpers are programs of their own and are not run.
*/
async function dockerAccount(host, environment) {
	const folder = environment["DOCKER_CONFIG"] || (0, import__native_path.join)(environment["HOME"] || (0, import__native_os.homedir)(), ".docker");
	const bytes = await (0, import_promises.readFile)((0, import__native_path.join)(folder, "config.json")).catch(() => null);
	if (bytes === null) return null;
	const auths = (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)((0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)((0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes), "auths"));
	const names = HUB.includes(host) ? HUB : [
		host,
		`https://${host}`,
		`https://${host}/`
	];
	for (const name of names) {
		const pair = Buffer.from((0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(auths[name], "auth")), "base64").toString("utf8");
		const colon = pair.indexOf(":");
		if (colon > 0) return {
			user: pair.slice(0, colon),
			password: pair.slice(colon + 1)
		};
	}
	return null;
}

// packages/image/src/other-registry.js
/** Opens a registry other than ECR. */
async function openOther(destination, tools) {
	const { repository } = destination;
	const account = destination.account ?? await dockerAccount(repository.host, tools.environment);
	return (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistry */ .Me)(repository, { accounts: async () => account }, {
		...tools,
		signal: tools.deadline.signal,
		debug: tools.log.debug
	});
}

// packages/image/src/destination.js
function wrong(input, message, remedy) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("input", {
		input,
		message,
		remedy
	});
}
/**
* Where the inputs say that an image goes: a host that is not of ECR, or a name in ECR of a region.
* @throws Failure('input') for a name that is none, half an account, or ECR without a region.
*/
function chooseDestination(words, access, environment) {
	const { repository, username, password } = words;
	const named = (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(repository);
	const path = named?.path ?? repository;
	if (!(0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRepositoryPath */ .og)(path)) throw wrong("repository", `Input "repository": ${JSON.stringify(repository)} is not the name of a repository.`, "Use lower case, digits, and . _ - between them: thea-ia, or ghcr.io/owner/thea-ia.");
	const ecr = named === null ? null : (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEcrHost */ .wl)(named.host);
	if (named !== null && ecr === null) {
		if (username === void 0 !== (password === void 0)) {
			const input = username === void 0 ? "username" : "password";
			throw wrong(input, `Input "${input}" is not given.`, "Give \"username\" and \"password\" together.");
		}
		return {
			kind: "registry",
			repository: named,
			account: username === void 0 || password === void 0 ? null : {
				user: username,
				password
			}
		};
	}
	const foreign = username === void 0 ? password === void 0 ? null : "password" : "username";
	if (foreign !== null) throw wrong(foreign, `Input "${foreign}" is for a registry other than ECR, and "repository" is in ECR.`, "Leave it out: ECR is entered with a role or the credentials of the environment.");
	const region = words.region ?? ecr?.region ?? (environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"]);
	if (region === void 0 || region === "") throw wrong("region", "The input \"region\" is not given.", "Give the region of ECR, such as eu-west-1; a repository elsewhere is written with its host.");
	return {
		kind: "ecr",
		region,
		host: named?.host ?? null,
		name: path,
		access
	};
}
/**
* Opens a destination to look at it: nothing is made and nothing is written. Of ECR the client is loaded now.
* @throws Failure('access') where it cannot be entered.
*/
async function openDestination(destination, tools) {
	if (destination.kind === "registry") return openOther(destination, tools);
	const { openEcrRegistry } = await Promise.all(/* import() */[__webpack_require__.e(10), __webpack_require__.e(153), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 7517));
	return openEcrRegistry(destination, tools);
}



/***/ }),

/***/ 4805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ openRegistry),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   wl: () => (/* binding */ parseEcrHost)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7479);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1332);
/* harmony import */ var _promises_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5771);




// packages/image/src/json.js
var import__native_http = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_http */ .eT)(), 1);
var import__native_https = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_https */ .xb)(), 1);
var import_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_promises_js__WEBPACK_IMPORTED_MODULE_2__/* .require_promises */ .R)(), 1);
/** Parses bytes as JSON; undefined where they are none. */
function parseJson(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return;
	}
}
/** The members of an object; none for anything else. */
function fields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** One member of an object; undefined for anything else. */
function field(value, member) {
	return fields(value)[member];
}
/** The items of a list; none for anything else. */
function list(value) {
	return Array.isArray(value) ? value : [];
}
/** A text; empty for anything else. */
function text(value) {
	return typeof value === "string" ? value : "";
}
/** The members of an object that are texts. */
function texts(value) {
	return Object.fromEntries(Object.entries(fields(value)).filter((entry) => typeof entry[1] === "string"));
}

// packages/image/src/wire.js
/** No whole answer came: no connection, a cut, silence. Whether the request was carried out is not known. */
var Disconnected = class extends Error {};
/** The answer is larger than who asked can take. */
var TooLarge = class extends Error {};
const CONNECT_MILLISECONDS = 5e3;
const SILENCE_MILLISECONDS = 6e4;
const GATHERING_MILLISECONDS = 6e4 / 2 ** 30;
const PIECE_BYTES = 1048576;
const ANSWER_BYTES = 4194304;
function sizeOf(body) {
	if (body === void 0) return 0;
	return body instanceof Uint8Array ? body.length : body.size;
}
/**
* Sends a part of a file as the body of a request, through two buffers that are used again and again: one is read into
* while the other is on its way, so that the memory does not grow with the file. Rejects where the file cannot be read or
* is too short, or where the request ends before.
*/
async function sendFile(sent, part, heard) {
	const closed = new Promise((_, reject) => {
		sent.once("close", () => reject(new Disconnected("the request ended before its body")));
	});
	closed.catch(() => void 0);
	const file = await (0, import_promises.open)(part.path);
	try {
		const slots = [0, 1].map(() => ({
			bytes: Buffer.allocUnsafe(PIECE_BYTES),
			gone: Promise.resolve()
		}));
		const end = part.from + part.size;
		for (let offset = part.from, turn = 0; offset < end; turn += 1) {
			const slot = slots[turn % slots.length];
			if (slot === void 0) return;
			await Promise.race([slot.gone, closed]);
			const { bytesRead } = await file.read(slot.bytes, 0, Math.min(PIECE_BYTES, end - offset), offset);
			if (bytesRead === 0) throw new Error(`${part.path} is shorter than it was`);
			offset += bytesRead;
			slot.gone = new Promise((resolve, reject) => {
				sent.write(slot.bytes.subarray(0, bytesRead), (error) => {
					heard();
					if (error) reject(error);
					else resolve();
				});
			});
			slot.gone.catch(() => void 0);
		}
		await Promise.race([Promise.all(slots.map(({ gone }) => gone)), closed]);
		sent.end();
	} finally {
		await file.close();
	}
}
/**
* A way to send requests that ends with the deadline's reason when `signal` aborts. A connection must stand within 5 s;
* 60 s without a byte in either direction end it, and a minute more for each GiB that was sent. Rejects with `Disconnected` where no whole answer came, `TooLarge`
* where it is larger than the limit. Redirects are not followed.
*/
function openWire(agents, signal) {
	return (request) => new Promise((resolve, reject) => {
		if (signal.aborted) {
			reject(signal.reason);
			return;
		}
		const { method, url, body } = request;
		const writes = method === "POST" || method === "PUT" || method === "PATCH";
		const options = {
			method,
			headers: {
				...request.headers,
				...writes ? { "content-length": sizeOf(body) } : {}
			}
		};
		const sent = url.protocol === "https:" ? import__native_https.request(url, {
			...options,
			agent: agents.httpsAgent
		}) : import__native_http.request(url, {
			...options,
			agent: agents.httpAgent
		});
		let timer;
		let over = false;
		const settle = (act) => {
			over = true;
			clearTimeout(timer);
			signal.removeEventListener("abort", onAbort);
			act();
		};
		const fail = (reason) => {
			settle(() => reject(reason));
			sent.destroy();
		};
		const onAbort = () => fail(signal.reason);
		const lost = (message, cause) => fail(new Disconnected(`${method} ${url.origin}${url.pathname}: ${message}`, { cause }));
		const wait = (milliseconds, what) => {
			clearTimeout(timer);
			if (!over) timer = setTimeout(() => lost(`${what} within ${Math.round(milliseconds / 1e3)} s`), milliseconds);
		};
		const heard = () => wait(SILENCE_MILLISECONDS, "nothing was heard");
		signal.addEventListener("abort", onAbort, { once: true });
		wait(CONNECT_MILLISECONDS, "no connection");
		sent.once("socket", (socket) => {
			if (!socket.connecting) heard();
			else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", heard);
		});
		sent.once("finish", () => wait(SILENCE_MILLISECONDS + sizeOf(body) * GATHERING_MILLISECONDS, "no answer came"));
		sent.once("error", (error) => lost((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), error));
		sent.once("response", (response) => {
			const limit = request.limit ?? ANSWER_BYTES;
			const pieces = [];
			let size = 0;
			response.on("data", (piece) => {
				heard();
				size += piece.length;
				if (size > limit) fail(new TooLarge(`${url.pathname} is larger than ${limit} bytes`));
				else pieces.push(piece);
			});
			response.once("error", (error) => lost((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), error));
			response.once("end", () => {
				settle(() => resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(pieces)
				}));
				if (!sent.writableFinished) sent.destroy();
			});
		});
		if (body === void 0 || body instanceof Uint8Array || body.size === 0) {
			sent.end(body instanceof Uint8Array ? body : void 0);
			return;
		}
		sendFile(sent, body, heard).catch((error) => {
			if (!sent.destroyed) fail(error);
		});
	});
}

// packages/image/src/ask.js
const ATTEMPTS$1 = 6;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 3e4;
const REDIRECTS = 5;
/** Whether an answer may be another one a moment later: RFC 9110 \u00a715, and 429 of RFC 6585. */
function isPassing(status) {
	return status === 429 || status === 408 || status === 500 || status >= 502;
}
/**
* Milliseconds to wait before attempt `next` (from 2): doubling from 0.5 s, or what `Retry-After` says in seconds, at
* most 30 s. Pure.
*/
function delayBefore(next, retryAfter) {
	const asked = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1e3 : 0;
	return Math.min(LONGEST_DELAY_MILLISECONDS, Math.max(asked, FIRST_DELAY_MILLISECONDS * 2 ** (next - 2)));
}
/** Asks once, with authentication, and follows redirects of reads. A 401 that cannot be met is an answer. */
async function askOnce(tools, request, scope) {
	const { wire, authenticator } = tools;
	const send = (url, authorization) => wire({
		...request,
		url,
		headers: {
			...request.headers,
			...authorization === void 0 ? {} : { authorization }
		}
	});
	const known = authenticator.known(scope);
	let answer = await send(request.url, known);
	if (answer.status === 401) {
		const authorization = await authenticator.meet(answer, scope, known);
		if (authorization !== null) answer = await send(request.url, authorization);
	}
	if (request.method !== "GET" && request.method !== "HEAD") return answer;
	let from = request.url;
	for (let hop = 0; hop < REDIRECTS && answer.status >= 301 && answer.status <= 308; hop += 1) {
		const location = answer.headers.location;
		if (location === void 0 || !URL.canParse(location, from.href)) break;
		from = new URL(location, from);
		answer = await send(from, from.origin === request.url.origin ? authenticator.known(scope) : void 0);
	}
	return answer;
}
/**
* Asks until there is an answer that will not be another one a moment later: six attempts. For requests that may be
* sent twice. Rejects with `Disconnected` where none came; the last passing answer is an answer.
*/
async function ask(tools, request, scope) {
	for (let attempt = 1;; attempt += 1) {
		let wait;
		try {
			const answer = await askOnce(tools, request, scope);
			if (!isPassing(answer.status) || attempt === ATTEMPTS$1) return answer;
			wait = answer.headers["retry-after"];
			tools.debug(`${request.method} ${request.url.pathname} was answered ${answer.status}; it is asked again.`);
		} catch (thrown) {
			if (tools.signal.aborted || thrown instanceof TooLarge || !(thrown instanceof Disconnected)) throw thrown;
			if (attempt === ATTEMPTS$1) throw thrown;
			tools.debug(`${thrown.message}; it is asked again.`);
		}
		await tools.clock.sleep(delayBefore(attempt + 1, wait), tools.signal);
	}
}

// packages/image/src/refusal.js
/** Reads an answer as a refusal. Total: a page of a proxy is one too. */
function readRefusal({ status, body }) {
	const [first] = list(field(parseJson(body), "errors"));
	const said = fields(first);
	return {
		status,
		code: text(said["code"]),
		message: text(said["message"])
	};
}
function remedyOf({ status, code, message }, needed) {
	const permission = /not authorized to perform:? (\S+)/.exec(message)?.[1] ?? (status === 403 ? needed : void 0);
	if (permission !== void 0) return `Give the role the permission ${permission.replace(/[.,]$/, "")}.`;
	if (status === 401) return "Check the credentials: the inputs \"username\" and \"password\", or a login step before this one.";
	if (status === 403) return "Check that these credentials may write to this repository.";
	if (code === "NAME_UNKNOWN") return "Create the repository, set \"create-repository\" where it is in ECR, or correct \"repository\".";
	if (status === 429) return "The registry limits requests: run it again later.";
	if (status >= 500) return "Run it again; see the status page of the registry's operator.";
	return "Run it again with debug logging; nothing was published under the tag.";
}
/**
* The sentence for a refusal. `what` fits "\u2026 was refused". `needed` is the permission that the request needs: the answer
* to HEAD has no body that could name it.
*/
function failureOf(answer, what, needed) {
	const refusal = readRefusal(answer);
	const { status, code, message } = refusal;
	const kind = status === 401 || status === 403 ? "access" : "platform";
	const said = [code, message].filter((part) => part !== "").join(": ");
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(kind, {
		message: `${what} was refused with status ${status}${said === "" ? "" : ` (${said.replace(/\.$/, "")})`}.`,
		remedy: remedyOf(refusal, needed)
	});
}

// packages/image/src/authenticate.js
/** Reads the first challenge of a `WWW-Authenticate` header that is Basic or Bearer; null where there is none. */
function readChallenge(header) {
	const [, scheme = "", rest = ""] = /(?:^|,\s*)(basic|bearer)\s+([\s\S]*)$/i.exec(header ?? "") ?? [];
	if (scheme === "") return null;
	const pairs = [...rest.matchAll(/([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)];
	const parameters = Object.fromEntries(pairs.map(([, name = "", quoted, plain = ""]) => [name.toLowerCase(), quoted ?? plain]));
	return {
		scheme: scheme.toLowerCase(),
		parameters
	};
}
function basic({ user, password }) {
	return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
/**
* Basic authentication (RFC 7617) and tokens (distribution, "Token Authentication Specification"). An account is sent
* to the registry and to the token service that it names, over HTTPS or on this machine, and to nobody else.
*/
function openAuthenticator(wire, accounts, mask) {
	const headers = /* @__PURE__ */ new Map();
	const fetchToken = async (challenge, scope) => {
		const realm = challenge.parameters["realm"] ?? "";
		if (!URL.canParse(realm)) return null;
		const url = new URL(realm);
		if (url.protocol !== "https:" && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
			input: "repository",
			message: `The registry sends its clients to ${url.origin} for a token, which is not encrypted.`,
			remedy: "No credential was sent. Use a registry whose token service is reached by HTTPS."
		});
		const { service } = challenge.parameters;
		if (service !== void 0) url.searchParams.set("service", service);
		url.searchParams.append("scope", scope);
		const account = await accounts();
		const answer = await wire({
			method: "GET",
			url,
			headers: account === null ? {} : { authorization: basic(account) }
		});
		if (answer.status !== 200) throw failureOf(answer, `A token for ${scope} from ${url.origin}`);
		const body = parseJson(answer.body);
		const token = text(field(body, "token")) || text(field(body, "access_token"));
		if (token === "") return null;
		mask(token);
		return `Bearer ${token}`;
	};
	return {
		known: (scope) => headers.get(scope) ?? headers.get(""),
		meet: async (answer, scope, used) => {
			const newer = headers.get(scope) ?? headers.get("");
			if (newer !== void 0 && newer !== used) return newer;
			const challenge = readChallenge(answer.headers["www-authenticate"]);
			if (challenge === null) return null;
			if (challenge.scheme === "bearer") {
				const header = await fetchToken(challenge, challenge.parameters["scope"] || scope);
				if (header !== null) headers.set(scope, header);
				return header;
			}
			const account = await accounts();
			if (account === null) return null;
			const header = basic(account);
			if (header === used) return null;
			headers.set("", header);
			return header;
		}
	};
}

// packages/image/src/digest.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_crypto */ .Np)(), 1);
var import__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_fs */ .jp)(), 1);
/** The grammar of the digests that this client takes: OCI image specification, "Digests", SHA-256 alone. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** `sha256:` and the hex of the bytes' SHA-256. OCI image specification, "Digests". */
function digestOf(bytes) {
	return `sha256:${(0, import__native_crypto.createHash)("sha256").update(bytes).digest("hex")}`;
}
/** The digest of a file's content, streamed. Rejects with the file system's error. */
async function digestOfFile(path) {
	const hash = (0, import__native_crypto.createHash)("sha256");
	for await (const piece of (0, import__native_fs.createReadStream)(path, { highWaterMark: 1048576 })) hash.update(piece);
	return `sha256:${hash.digest("hex")}`;
}
/** The tag under which a registry without the Referrers API keeps the referrers of a digest: distribution 1.1. */
function fallbackTag(digest) {
	return digest.replace(":", "-");
}

// packages/image/src/manifest.js
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
const INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
const DOCKER_LIST_TYPE = "application/vnd.docker.distribution.manifest.list.v2+json";
const DOCKER_MANIFEST_TYPE = "application/vnd.docker.distribution.manifest.v2+json";
/** What a client accepts when it asks for a manifest. */
const MANIFEST_TYPES = [
	INDEX_TYPE,
	MANIFEST_TYPE,
	DOCKER_LIST_TYPE,
	DOCKER_MANIFEST_TYPE
];
/** Reads a descriptor; null where digest or size is none. OCI image specification, "Content Descriptors". */
function readDescriptor(value) {
	const given = fields(value);
	const { size } = given;
	const digest = text(given["digest"]);
	if (!DIGEST.test(digest) || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return null;
	const artifactType = text(given["artifactType"]);
	const annotations = texts(given["annotations"]);
	const { os, architecture, variant } = texts(given["platform"]);
	return {
		mediaType: text(given["mediaType"]),
		digest,
		size,
		...artifactType === "" ? {} : { artifactType },
		...Object.keys(annotations).length === 0 ? {} : { annotations },
		...os === void 0 || architecture === void 0 ? {} : { platform: {
			os,
			architecture,
			...variant === void 0 ? {} : { variant }
		} }
	};
}
function readDescriptors(value) {
	const read = list(value).map(readDescriptor);
	return read.includes(null) ? null : read.filter((one) => one !== null);
}
/**
* Reads a manifest or index; null where the bytes are none. OCI image specification, "Image Manifest" and "Image Index".
* `mediaType` is what the content was called where it does not say so itself.
*/
function readManifest(bytes, mediaType = "") {
	const given = fields(parseJson(bytes));
	const layers = readDescriptors(given["layers"]);
	const manifests = readDescriptors(given["manifests"]);
	if (given["schemaVersion"] !== 2 || layers === null || manifests === null) return null;
	const config = readDescriptor(given["config"]);
	if (given["config"] !== void 0 && config === null) return null;
	return {
		mediaType: text(given["mediaType"]) || mediaType || (config === null ? "application/vnd.oci.image.index.v1+json" : "application/vnd.oci.image.manifest.v1+json"),
		artifactType: text(given["artifactType"]) || (config?.mediaType ?? ""),
		config,
		layers,
		manifests,
		subject: readDescriptor(field(given, "subject")),
		annotations: texts(given["annotations"])
	};
}

// packages/image/src/reference.js
const PATH = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/** Whether a name within a registry is one. */
function isRepositoryPath(text) {
	return PATH.test(text) && text.length <= 255;
}
/**
* Splits `host/path`; null where the text names no host, which is then a name within a registry known otherwise. A first
* part is a host where it holds a dot or a colon, or is `localhost`, as the container engines decide it.
*/
function parseRepository(text) {
	const slash = text.indexOf("/");
	const host = slash === -1 ? "" : text.slice(0, slash);
	if (!/[.:]/.test(host) && host !== "localhost") return null;
	return {
		host,
		path: text.slice(slash + 1)
	};
}
/** Account and region that a host of private ECR names; null for any other host. ECR guide, "Private registry URI". */
function parseEcrHost(host) {
	const [, account, region] = ECR_HOST.exec(host) ?? [];
	return account === void 0 || region === void 0 ? null : {
		account,
		region
	};
}
/** Where a registry's API is: plain HTTP on this machine, HTTPS elsewhere. Throws `Failure('input')` for no host. */
function originOf(host) {
	const origin = `${/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host) ? "http" : "https"}://${host === "docker.io" ? "registry-1.docker.io" : host}`;
	if (URL.canParse(origin)) return origin;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "repository",
		message: `"${host}" is not the host of a registry.`,
		remedy: "Write the repository as host/name, such as ghcr.io/owner/name."
	});
}

// packages/image/src/referrers.js
/**
* What refers to `digest` by the fallback tag. A client may have written a descriptor with another artifact type than
* the manifest's own (cosign 3.1.1 does), so where a type is asked for and is not the descriptor's, the manifest decides.
*/
async function* fallbackReferrers(registry, digest, artifactType) {
	const index = await registry.manifest(fallbackTag(digest));
	for (const descriptor of index === null ? [] : readManifest(index.bytes)?.manifests ?? []) if (artifactType === void 0 || descriptor.artifactType === artifactType) yield descriptor;
	else {
		const found = await registry.manifest(descriptor.digest);
		if ((found === null ? null : readManifest(found.bytes))?.artifactType === artifactType) yield {
			...descriptor,
			artifactType
		};
	}
}

// packages/image/src/upload.js
const ATTEMPTS = 6;
/** Up to here a blob begins anew after a cut: to ask what the registry kept would cost as much. */
const WHOLE_BYTES = 4194304;
const OCTETS = { "content-type": "application/octet-stream" };
/** That what came is not what was sent; ECR says it in a word of its own (dotnet/sdk-container-builds issue 472). */
const DAMAGED = ["DIGEST_INVALID", "BLOB_UPLOAD_INVALID"];
function piece(blob, from) {
	return blob.content instanceof Uint8Array ? blob.content.subarray(from) : {
		path: blob.content.path,
		from,
		size: blob.size - from
	};
}
function locationOf(answer, place, before) {
	const { location } = answer.headers;
	return location !== void 0 && URL.canParse(location, place.begin.href) ? new URL(location, before) : before;
}
function ended(location, digest) {
	const url = new URL(location);
	url.searchParams.set("digest", digest);
	return url;
}
/** How many bytes of an upload the registry says it has; null where it does not say. */
async function kept(tools, { scope }, location) {
	const answer = await ask(tools, {
		method: "GET",
		url: location
	}, scope);
	const [, last] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? "") ?? [];
	if (answer.status !== 204 || last === void 0 || last === "0") return null;
	return Number(last) + 1;
}
/**
* Sends a blob with the request that ends its upload, as containerd and oras do: no registry has to keep it twice.
* After a cut, or a passing answer, the rest follows in the same way where the registry kept what had come.
*/
async function send(tools, place, blob, location) {
	const url = ended(location, blob.digest);
	let from = 0;
	for (let attempt = 1;; attempt += 1) {
		const headers = {
			...OCTETS,
			...from === 0 || from === blob.size ? {} : { "content-range": `${from}-${blob.size - 1}` }
		};
		const body = from === blob.size ? {} : { body: piece(blob, from) };
		let outcome;
		try {
			const answer = await askOnce(tools, {
				method: "PUT",
				url,
				headers,
				...body
			}, place.scope);
			if (answer.status === 201 || answer.status === 204) return { kind: "done" };
			const { code, message } = readRefusal(answer);
			const isDamaged = DAMAGED.includes(code);
			if (isDamaged) await checkSource(blob);
			outcome = {
				kind: "again",
				why: `status ${answer.status} ${code}${isDamaged ? ` (${message})` : ""}`,
				wait: answer.headers["retry-after"]
			};
			if (isDamaged || answer.status === 404 || answer.status === 416) return outcome;
			if (!isPassing(answer.status)) throw failureOf(answer, `The upload of ${blob.digest}`);
		} catch (thrown) {
			if (!(thrown instanceof Disconnected) || tools.signal.aborted) throw thrown;
			outcome = {
				kind: "again",
				why: thrown.message
			};
		}
		if (!place.resumes || attempt === ATTEMPTS || blob.size <= WHOLE_BYTES) return outcome;
		await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
		const held = await kept(tools, place, location);
		if (held === null || held > blob.size) return outcome;
		tools.debug(`The upload of ${blob.digest} goes on at byte ${held} (${outcome.why}).`);
		from = held;
	}
}
/** Throws `Failure('input')` where it is the layout that lies, and not the way to the registry. */
async function checkSource(blob) {
	const { content } = blob;
	const found = content instanceof Uint8Array ? digestOf(content) : await digestOfFile(content.path);
	if (found === blob.digest) return;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "layout",
		message: `The file of ${blob.digest} in the layout has the digest ${found}.`,
		remedy: "The layout was damaged after the build: build again."
	});
}
/**
* Uploads one blob, or mounts it from another repository of the registry where that can be. OCI distribution
* specification, "Pushing blobs", "Mounting a blob from another repository". `present` is asked after a lost answer.
* @throws Failure with the registry's own words, or after six attempts.
*/
async function uploadBlob(tools, place, blob, from, present) {
	let last = "";
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const begin = new URL(place.begin);
		if (from !== null && attempt === 1) {
			begin.searchParams.set("mount", blob.digest);
			begin.searchParams.set("from", from);
		}
		const begun = await ask(tools, {
			method: "POST",
			url: begin
		}, place.scope);
		if (begun.status === 201) return "mounted";
		if (begun.status !== 202) throw failureOf(begun, `The upload of ${blob.digest}`);
		const outcome = await send(tools, place, blob, locationOf(begun, place, begin));
		if (outcome.kind !== "again") return "uploaded";
		last = outcome.why;
		tools.debug(`The upload of ${blob.digest} begins anew: ${last}.`);
		await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
		if (await present()) return "uploaded";
	}
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `The blob ${blob.digest} did not arrive in six attempts, the last one ended with: ${last}.`,
		remedy: "Nothing was published under the tag. Run it again; what has arrived is not sent again."
	});
}

// packages/image/src/open-registry.js
const PAGES = 200;
function unavailable(name, cause) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `The registry of ${name} did not answer: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}.`,
		remedy: "Check the network of the runner, its proxy (HTTPS_PROXY, NO_PROXY) and the status page of the registry.",
		cause
	});
}
function broken(what, message) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `${what} ${message}.`,
		remedy: "The registry, or something between it and here, changes what it gives: nothing of it is used."
	});
}
/** The address of the next page (RFC 8288, `rel="next"`) on the same registry; null on the last. */
function nextPage(answer, here) {
	const header = [answer.headers.link ?? ""].flat().join(", ");
	const [, target] = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header) ?? [];
	if (target === void 0 || !URL.canParse(target, here.href)) return null;
	const next = new URL(target, here);
	return next.origin === here.origin ? next : null;
}
/**
* Opens one repository of an OCI registry (distribution specification 1.1). Every read is checked against its digest;
* what may be sent twice is retried on 429, 5xx and a cut within `signal`. Nothing is called yet.
* @throws Failure('input') where the host is none; each call `Failure('access')` or `Failure('platform')`.
*/
function openRegistry(repository, options, tools) {
	const name = `${repository.host}/${repository.path}`;
	const base = `${options.endpoint ?? originOf(repository.host)}/v2/${repository.path}`;
	const wire = openWire((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyAgents */ .Hd)(tools.environment), tools.signal);
	const asking = {
		wire,
		authenticator: openAuthenticator(wire, options.accounts, tools.mask),
		clock: tools.clock,
		signal: tools.signal,
		debug: tools.debug
	};
	const reading = `repository:${repository.path}:pull`;
	const writing = `repository:${repository.path}:pull,push`;
	const told = async (asked, what) => {
		try {
			return await asked;
		} catch (thrown) {
			if (thrown instanceof Disconnected) throw unavailable(name, thrown);
			if (thrown instanceof TooLarge) throw broken(what, "is larger than anything that is asked for");
			throw thrown;
		}
	};
	const read = (request, path, what) => told(ask(asking, {
		...request,
		url: new URL(`${base}/${path}`)
	}, reading), what);
	const accept = { accept: MANIFEST_TYPES.join(", ") };
	/** The answer for a manifest; null for 404 of a manifest. A repository that is not there has no manifests. */
	const find = async (method, reference) => {
		const what = `${name} ${reference}`;
		const answer = await read({
			method,
			headers: accept
		}, `manifests/${reference}`, what);
		if (answer.status === 404) return null;
		if (answer.status !== 200) throw failureOf(answer, `Reading ${what}`, options.permissions?.manifest);
		return answer;
	};
	const manifest = async (reference) => {
		const answer = await find("GET", reference);
		if (answer === null) return null;
		const digest = digestOf(answer.body);
		const said = answer.headers["docker-content-digest"];
		const wanted = reference.includes(":") ? reference : typeof said === "string" ? said : digest;
		if (wanted !== digest) throw broken(`${name} ${reference}`, `has the digest ${digest}, not ${wanted}`);
		const seen = readManifest(answer.body, answer.headers["content-type"]);
		if (seen === null) throw broken(`${name} ${reference}`, "is no manifest");
		const { mediaType, artifactType } = seen;
		return {
			descriptor: {
				mediaType,
				digest,
				size: answer.body.length,
				...seen.subject === null ? {} : { artifactType }
			},
			bytes: answer.body
		};
	};
	const hasBlob = async (digest) => {
		const answer = await read({ method: "HEAD" }, `blobs/${digest}`, digest);
		if (answer.status === 200) return true;
		if (answer.status === 404) return false;
		throw failureOf(answer, `Looking for ${digest} in ${name}`, options.permissions?.blob);
	};
	const put = (reference, mediaType, bytes, headers = {}) => ({
		method: "PUT",
		url: new URL(`${base}/manifests/${reference}`),
		headers: {
			"content-type": mediaType,
			...headers
		},
		body: bytes
	});
	async function* pages(path, what) {
		let url = new URL(`${base}/${path}`);
		for (let page = 0; url !== null && page < PAGES; page += 1) {
			const answer = await told(ask(asking, {
				method: "GET",
				url
			}, reading), what);
			yield answer;
			url = nextPage(answer, url);
		}
	}
	async function* referrers(digest, artifactType) {
		const query = artifactType === void 0 ? "" : `?artifactType=${encodeURIComponent(artifactType)}`;
		for await (const answer of pages(`referrers/${digest}${query}`, `The referrers of ${digest}`)) {
			if (answer.status === 404 || answer.status === 405) {
				yield* fallbackReferrers({ manifest }, digest, artifactType);
				return;
			}
			if (answer.status !== 200) throw failureOf(answer, `Listing the referrers of ${name}@${digest}`);
			const index = readManifest(answer.body);
			if (index === null) throw broken(`The list of what refers to ${name}@${digest}`, "is no list");
			for (const descriptor of index.manifests) if (artifactType === void 0 || descriptor.artifactType === artifactType) yield descriptor;
		}
	}
	async function* tags() {
		for await (const answer of pages("tags/list", `The tags of ${name}`)) {
			if (answer.status === 404) return;
			if (answer.status !== 200) throw failureOf(answer, `Listing the tags of ${name}`);
			for (const tag of list(field(parseJson(answer.body), "tags"))) yield text(tag);
		}
	}
	return {
		name,
		manifest,
		referrers,
		tags,
		head: async (reference) => {
			const answer = await find("HEAD", reference);
			const digest = answer?.headers["docker-content-digest"];
			if (answer !== null && typeof digest !== "string") return (await manifest(reference))?.descriptor ?? null;
			if (answer === null || typeof digest !== "string") return null;
			const size = Number(answer.headers["content-length"] ?? 0);
			return {
				mediaType: answer.headers["content-type"] ?? "",
				digest,
				size
			};
		},
		blob: async (digest, limit) => {
			const answer = await read({
				method: "GET",
				limit
			}, `blobs/${digest}`, `${name}@${digest}`);
			if (answer.status !== 200) throw failureOf(answer, `Reading ${name}@${digest}`);
			const found = digestOf(answer.body);
			if (found !== digest) throw broken(`${name}@${digest}`, `came with the digest ${found}`);
			return answer.body;
		},
		hasReferrers: async (digest) => {
			return (await read({ method: "GET" }, `referrers/${digest}`, `The referrers of ${digest}`)).status === 200;
		},
		pushBlob: async (blob, from) => {
			if (await hasBlob(blob.digest)) return "present";
			const place = {
				begin: new URL(`${base}/blobs/uploads/`),
				scope: writing,
				resumes: options.resumes ?? true
			};
			try {
				return await uploadBlob(asking, place, blob, from[0] ?? null, () => hasBlob(blob.digest));
			} catch (thrown) {
				if (thrown instanceof Disconnected) throw unavailable(name, thrown);
				throw thrown;
			}
		},
		pushManifest: async (reference, mediaType, bytes) => {
			const answer = await told(ask(asking, put(reference, mediaType, bytes), writing), reference);
			if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer, `Putting ${name} ${reference}`);
			const subject = answer.headers["oci-subject"];
			return { subject: typeof subject === "string" ? subject : null };
		},
		replaceTag: async (tag, mediaType, bytes, etag) => {
			const headers = etag === null ? {} : { "if-match": `"${etag}"` };
			const answer = await told(askOnce(asking, put(tag, mediaType, bytes, headers), writing), tag);
			if (answer.status === 412) return false;
			if (answer.status === 400 && readRefusal(answer).code === "TAG_INVALID") return false;
			if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer, `Putting ${name}:${tag}`);
			return true;
		}
	};
}



/***/ }),

/***/ 5771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ require_promises)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7479);


// \0native:fs/promises
var require_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .Ft)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));



/***/ })

};
