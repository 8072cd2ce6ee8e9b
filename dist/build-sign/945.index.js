export const id = 945;
export const ids = [945];
export const modules = {

/***/ 7596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SignatureV4)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);


// ../../node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
var HeaderFormatter = class {
	format(headers) {
		const chunks = [];
		for (const headerName in headers) {
			if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(headers, headerName)) continue;
			const bytes = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
		let position = 0;
		for (const chunk of chunks) {
			out.set(chunk, position);
			position += chunk.byteLength;
		}
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([header.value ? 0 : 1]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				const shortView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(3));
				shortView.setUint8(0, 3);
				shortView.setInt16(1, header.value, false);
				return new Uint8Array(shortView.buffer);
			case "integer":
				const intView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(5));
				intView.setUint8(0, 4);
				intView.setInt32(1, header.value, false);
				return new Uint8Array(intView.buffer);
			case "long":
				const longBytes = /* @__PURE__ */ new Uint8Array(9);
				longBytes[0] = 5;
				longBytes.set(header.value.bytes, 1);
				return longBytes;
			case "binary":
				const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6);
				binView.setUint16(1, header.value.byteLength, false);
				const binBytes = new Uint8Array(binView.buffer);
				binBytes.set(header.value, 3);
				return binBytes;
			case "string":
				const utf8Bytes = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(header.value);
				const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7);
				strView.setUint16(1, utf8Bytes.byteLength, false);
				const strBytes = new Uint8Array(strView.buffer);
				strBytes.set(utf8Bytes, 3);
				return strBytes;
			case "timestamp":
				const tsBytes = /* @__PURE__ */ new Uint8Array(9);
				tsBytes[0] = 8;
				tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
				return tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
				const uuidBytes = /* @__PURE__ */ new Uint8Array(17);
				uuidBytes[0] = 9;
				uuidBytes.set((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)(header.value.replace(/-/g, "")), 1);
				return uuidBytes;
		}
	}
};
var HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
})(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		this.bytes = bytes;
		if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		const bytes = /* @__PURE__ */ new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		if (number < 0) negate(bytes);
		return new Int64(bytes);
	}
	valueOf() {
		const bytes = this.bytes.slice(0);
		const negative = bytes[0] & 128;
		if (negative) negate(bytes);
		return parseInt((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1; i--) {
		bytes[i]++;
		if (bytes[i] !== 0) break;
	}
}

// ../../node_modules/@smithy/signature-v4/dist-es/constants.js
const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
const AUTH_HEADER = "authorization";
const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
const DATE_HEADER = "date";
const GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	DATE_HEADER
];
const SIGNATURE_HEADER = SIGNATURE_QUERY_PARAM.toLowerCase();
const SHA256_HEADER = "x-amz-content-sha256";
const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
const ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: true,
	"cache-control": true,
	connection: true,
	expect: true,
	from: true,
	"keep-alive": true,
	"max-forwards": true,
	pragma: true,
	referer: true,
	te: true,
	trailer: true,
	"transfer-encoding": true,
	upgrade: true,
	"user-agent": true,
	"x-amzn-trace-id": true
};
const PROXY_HEADER_PATTERN = /^proxy-/;
const SEC_HEADER_PATTERN = /^sec-/;
const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
const KEY_TYPE_IDENTIFIER = "aws4_request";
const MAX_PRESIGNED_TTL = 604800;

// ../../node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
const getCanonicalQuery = ({ query = {} }) => {
	const keys = [];
	const serialized = {};
	for (const key in query) {
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(query, key)) continue;
		if (key.toLowerCase() === "x-amz-signature") continue;
		const encodedKey = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUri */ .o$)(key);
		keys.push(encodedKey);
		const value = query[key];
		if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUri */ .o$)(value)}`;
		else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUri */ .o$)(value)}`]), []).sort().join("&");
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
};

// ../../node_modules/@smithy/signature-v4/dist-es/utilDate.js
const iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
const toDate = (time) => {
	if (typeof time === "number") return /* @__PURE__ */ new Date(time * 1e3);
	if (typeof time === "string") {
		if (Number(time)) return /* @__PURE__ */ new Date(Number(time) * 1e3);
		return new Date(time);
	}
	return time;
};

// ../../node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		this.service = service;
		this.sha256 = sha256;
		this.uriEscapePath = uriEscapePath;
		this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
		this.regionProvider = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProvider */ .te)(region);
		this.credentialProvider = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProvider */ .te)(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		const sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		const hash = new this.sha256();
		hash.update((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(canonicalRequest));
		const hashedRequest = await hash.digest();
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(hashedRequest)}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			const normalizedPathSegments = [];
			for (const pathSegment of path.split("/")) {
				if (pathSegment?.length === 0) continue;
				if (pathSegment === ".") continue;
				if (pathSegment === "..") normalizedPathSegments.pop();
				else normalizedPathSegments.push(pathSegment);
			}
			const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeUri */ .o$)(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		const longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};

// ../../node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
const signingKeyCache = {};
const cacheQueue = [];
const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	const credsHash = await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId);
	const cacheKey = `${shortDate}:${region}:${service}:${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(credsHash)}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	cacheQueue.push(cacheKey);
	while (cacheQueue.length > 50) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (const signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
};
const hmac = (ctor, secret, data) => {
	const hash = new ctor(secret);
	hash.update((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(data));
	return hash.digest();
};

// ../../node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
const getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	const canonical = {};
	for (const headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == void 0) continue;
		const canonicalHeaderName = headerName.toLowerCase();
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) {
			if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
		}
		if (canonicalHeaderName === "__proto__") (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .writeKey */ .TE)(canonical);
		canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
	}
	return canonical;
};

// ../../node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
const getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (const headerName in headers) {
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(headers, headerName)) continue;
		if (headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	}
	if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	else if (typeof body === "string" || ArrayBuffer.isView(body) || (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isArrayBuffer */ .V_)(body)) {
		const hashCtor = new hashConstructor();
		hashCtor.update((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(body));
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await hashCtor.digest());
	}
	return UNSIGNED_PAYLOAD;
};

// ../../node_modules/@smithy/signature-v4/dist-es/headerUtil.js
const hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (const headerName in headers) {
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(headers, headerName)) continue;
		if (soughtHeader === headerName.toLowerCase()) return true;
	}
	return false;
};

// ../../node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
const moveHeadersToQuery = (request, options = {}) => {
	const { headers, query = {} } = _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpRequest */ .Kd.clone(request);
	for (const name in headers) {
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(headers, name)) continue;
		const lname = name.toLowerCase();
		if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
			query[name] = headers[name];
			delete headers[name];
		}
	}
	return {
		...request,
		headers,
		query
	};
};

// ../../node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
const prepareRequest = (request) => {
	request = _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpRequest */ .Kd.clone(request);
	for (const headerName in request.headers) {
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOwn */ .$3)(request.headers, headerName)) continue;
		if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
	}
	return request;
};

// ../../node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		super({
			applyChecksum,
			credentials,
			region,
			service,
			sha256,
			uriEscapePath
		});
	}
	async presign(originalRequest, options = {}) {
		const { signingDate = /* @__PURE__ */ new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options;
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
		request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
		request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
		request.query[AMZ_DATE_QUERY_PARAM] = longDate;
		request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
		request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
		return request;
	}
	async sign(toSign, options) {
		if (typeof toSign === "string") return this.signString(toSign, options);
		else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options);
		else if (toSign.message) return this.signMessage(toSign, options);
		else return this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = /* @__PURE__ */ new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate, longDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256);
		const hash = new this.sha256();
		hash.update(headers);
		const hashedHeaders = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await hash.digest());
		const stringToSign = [
			EVENT_ALGORITHM_IDENTIFIER,
			longDate,
			scope,
			priorSignature,
			hashedHeaders,
			hashedPayload
		].join("\n");
		return this.signString(stringToSign, {
			signingDate,
			signingRegion: region,
			signingService,
			eventStreamCredentials
		});
	}
	async signMessage(signableMessage, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials }) {
		return this.signEvent({
			headers: this.headerFormatter.format(signableMessage.message.headers),
			payload: signableMessage.message.body
		}, {
			signingDate,
			signingRegion,
			signingService,
			priorSignature: signableMessage.priorSignature,
			eventStreamCredentials
		}).then((signature) => {
			return {
				message: signableMessage.message,
				signature
			};
		});
	}
	async signString(stringToSign, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		const credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate } = this.formatDate(signingDate);
		const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		hash.update((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(stringToSign));
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = /* @__PURE__ */ new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const request = prepareRequest(requestToSign);
		const { longDate, shortDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate;
		if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
		const payloadHash = await getPayloadHash(request, this.sha256);
		if (!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`;
		return request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
		const hash = new this.sha256(await keyPromise);
		hash.update((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toUint8Array */ .Fo)(stringToSign));
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};



/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enterEks: () => (/* binding */ enterEks)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5280);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2673);
/* harmony import */ var _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7596);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3386);





// packages/kubernetes/src/aws-session.js
/** Seconds: the shortest session that STS gives where a role does not say less. */
const SESSION_SECONDS = 3600;
/** Milliseconds before its end from which on a session is replaced. */
const MARGIN = 3e5;
/** Hands out credentials that last for a while yet; one session for everybody who asks at the same time. */
function awsSession(region, access, tools) {
	let session;
	let ends = Number.POSITIVE_INFINITY;
	return () => {
		if (session !== void 0 && ends - tools.clock.now().wall > MARGIN) return session;
		ends = Number.POSITIVE_INFINITY;
		const opened = open(region, access, tools);
		session = opened;
		opened.then(({ expiration }) => {
			if (expiration !== void 0) ends = expiration.getTime();
		}, () => {
			if (session === opened) session = void 0;
		});
		return opened;
	};
}
async function open(region, access, tools) {
	const credentials = access.roleToAssume === void 0 ? await fromChain(region) : await fromRole(region, access, access.roleToAssume, tools);
	tools.mask(credentials.secretAccessKey);
	if (credentials.sessionToken !== void 0) tools.mask(credentials.sessionToken);
	await checkAccount(region, access, credentials, tools);
	return credentials;
}
async function fromChain(region) {
	const { defaultProvider } = await __webpack_require__.e(/* import() */ 405).then(__webpack_require__.bind(__webpack_require__, 2405));
	try {
		return await defaultProvider({ clientConfig: { region } })();
	} catch (thrown) {
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
			input: "role-to-assume",
			message: `No AWS credentials were found: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`,
			remedy: "Give \"role-to-assume\" (and the job \"permissions: id-token: write\"), or credentials in the environment.",
			cause: thrown
		});
	}
}
async function fromRole(region, access, role, tools) {
	const sts = await Promise.all(/* import() */[__webpack_require__.e(867), __webpack_require__.e(421), __webpack_require__.e(89), __webpack_require__.e(686)]).then(__webpack_require__.bind(__webpack_require__, 1686));
	const client = new sts.STSClient({ region });
	const { webIdentityToken } = access;
	const request = {
		RoleArn: role,
		RoleSessionName: (access.sessionName ?? "thea-release").replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
		DurationSeconds: SESSION_SECONDS
	};
	try {
		const options = {
			abortSignal: tools.deadline.signal,
			requestTimeout: 5e3
		};
		const { Credentials: given } = webIdentityToken === void 0 ? await client.send(new sts.AssumeRoleCommand(request), options) : await client.send(new sts.AssumeRoleWithWebIdentityCommand({
			...request,
			WebIdentityToken: await webIdentityToken()
		}), options);
		const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
		if (AccessKeyId === void 0 || SecretAccessKey === void 0) throw new Error("STS gave no credentials");
		return {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken,
			expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1e3)
		};
	} catch (thrown) {
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) throw thrown;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
			input: "role-to-assume",
			message: `The role ${role} could not be assumed: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`,
			remedy: webIdentityToken === void 0 ? "Allow sts:AssumeRole for these credentials in the role's trust policy." : "Check that the role trusts this repository and environment (claim \"sub\") with audience sts.amazonaws.com, and that the job has \"permissions: id-token: write\".",
			cause: thrown
		});
	} finally {
		client.destroy();
	}
}
async function checkAccount(region, access, credentials, tools) {
	const allowed = access.allowedAccountIds ?? [];
	if (allowed.length === 0) return;
	const sts = await Promise.all(/* import() */[__webpack_require__.e(867), __webpack_require__.e(421), __webpack_require__.e(89), __webpack_require__.e(686)]).then(__webpack_require__.bind(__webpack_require__, 1686));
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	const client = new sts.STSClient({
		region,
		credentials: {
			accessKeyId,
			secretAccessKey,
			...sessionToken === void 0 ? {} : { sessionToken }
		}
	});
	const { Account } = await client.send(new sts.GetCallerIdentityCommand({}), {
		abortSignal: tools.deadline.signal,
		requestTimeout: 5e3
	}).finally(() => client.destroy());
	if (Account !== void 0 && allowed.includes(Account)) return;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
		input: "allowed-account-ids",
		message: `The credentials belong to account ${Account ?? "(unknown)"}, which is none of the allowed ones (${allowed.join(", ")}).`,
		remedy: "Nothing was called there. Use the role of the right account, or add this one to \"allowed-account-ids\"."
	});
}

// packages/kubernetes/src/sigv4.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .require__native_crypto */ .Np)(), 1);
function bytesOf(data) {
	if (typeof data === "string") return Buffer.from(data);
	return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}
/** SHA-256 of node as the signer wants it. */
var Sha256 = class {
	secret;
	hash;
	constructor(secret) {
		this.secret = secret;
		this.hash = this.fresh();
	}
	fresh() {
		return this.secret === void 0 ? (0, import__native_crypto.createHash)("sha256") : (0, import__native_crypto.createHmac)("sha256", bytesOf(this.secret));
	}
	reset() {
		this.hash = this.fresh();
	}
	update(data) {
		this.hash.update(bytesOf(data));
	}
	async digest() {
		return this.hash.digest();
	}
};
/** A signer of AWS requests (Signature Version 4) for one region and service. */
function signerOf(region, service, credentials) {
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	return new _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureV4 */ .B({
		region,
		service,
		credentials: {
			accessKeyId,
			secretAccessKey,
			...sessionToken === void 0 ? {} : { sessionToken }
		},
		sha256: Sha256
	});
}

// packages/kubernetes/src/eks-token.js
/** The endings of AWS domains by partition (AWS, "Regions and endpoints"). */
function suffixOf(region) {
	if (region.startsWith("cn-")) return "amazonaws.com.cn";
	if (region.startsWith("us-iso-")) return "c2s.ic.gov";
	if (region.startsWith("us-isob-")) return "sc2s.sgov.gov";
	return "amazonaws.com";
}
/** The regional host of a service, such as `eks.eu-west-1.amazonaws.com`. */
function awsHost(service, region) {
	return `${service}.${region}.${suffixOf(region)}`;
}
/** Milliseconds that EKS accepts a token for from its signing (aws-iam-authenticator, `pkg/token`). */
const TOKEN_LIFETIME = 9e5;
/**
* The bearer token by which EKS knows an AWS identity: a presigned `GetCallerIdentity` that names the cluster in the
* signed header `x-k8s-aws-id`, made without any call (aws-iam-authenticator, `pkg/token/token.go`).
*/
async function eksToken(region, cluster, credentials, signingDate) {
	const hostname = awsHost("sts", region);
	const signed = await signerOf(region, "sts", credentials).presign({
		method: "GET",
		protocol: "https:",
		hostname,
		path: "/",
		query: {
			Action: "GetCallerIdentity",
			Version: "2011-06-15"
		},
		headers: {
			host: hostname,
			"x-k8s-aws-id": cluster
		}
	}, {
		expiresIn: 60,
		signingDate,
		unhoistableHeaders: /* @__PURE__ */ new Set(["x-k8s-aws-id"])
	});
	const url = new URL(`https://${hostname}/`);
	for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
	return `k8s-aws-v1.${Buffer.from(url.href.replaceAll("+", "%20")).toString("base64url")}`;
}

// packages/kubernetes/src/eks.js
/** Milliseconds before its end from which on a token is made anew. */
const CUSHION = 6e4;
/**
* Enters an EKS cluster by its name: DescribeCluster for address and certificate, and a token made in this process.
* @throws Failure('access') where AWS refuses, Failure('input') where there is no such cluster.
*/
async function enterEks(region, cluster, access, tools) {
	const session = awsSession(region, access, tools);
	const found = await describeCluster(region, cluster, await session(), tools);
	const server = (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(found["endpoint"]);
	const status = (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(found["status"]);
	if (!URL.canParse(server)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `The EKS cluster ${cluster} in ${region} has no address yet (it is ${status === "" ? "in no state" : status}).`,
		remedy: "Wait until it is ACTIVE."
	});
	let token = "";
	let ends = 0;
	return {
		server: new URL(server),
		tls: { ca: Buffer.from((0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_3__.at)(found, "certificateAuthority", "data")), "base64").toString("utf8") },
		source: `the EKS cluster ${cluster} in ${region}`,
		headers: async (renew) => {
			const { wall, skew } = tools.clock.now();
			if (renew || ends - wall <= CUSHION) {
				token = await eksToken(region, cluster, await session(), new Date(wall + (skew ?? 0)));
				tools.mask(token);
				ends = wall + TOKEN_LIFETIME;
			}
			return { authorization: `Bearer ${token}` };
		}
	};
}
/** `GET /clusters/<name>` of the EKS API (Amazon EKS API Reference, DescribeCluster), signed. */
async function describeCluster(region, cluster, credentials, tools) {
	const { environment } = tools;
	const given = environment["AWS_ENDPOINT_URL_EKS"] || environment["AWS_ENDPOINT_URL"];
	const url = new URL(`/clusters/${encodeURIComponent(cluster)}`, given || `https://${awsHost("eks", region)}`);
	const signed = await signerOf(region, "eks", credentials).sign({
		method: "GET",
		protocol: url.protocol,
		hostname: url.hostname,
		path: url.pathname,
		headers: { host: url.host }
	});
	const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)({
		url,
		headers: signed.headers,
		signal: tools.deadline.signal,
		agents: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyAgents */ .Hd)(environment)
	});
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(answer.body);
	const body = parsed.ok ? parsed.value : null;
	if (answer.status === 200) return (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_3__.at)(body, "cluster"));
	const said = (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_3__.at)(body, "message")) || (0,_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_3__.at)(body, "Message")) || `status ${answer.status}`;
	if (answer.status === 404) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "cluster",
		message: `There is no EKS cluster "${cluster}" in ${region}: ${said}`,
		remedy: "Check \"cluster\" and \"aws-region\", and that the role is of the right account."
	});
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(answer.status === 403 || answer.status === 401 ? "access" : "platform", {
		message: `Describing the EKS cluster ${cluster} in ${region} failed: ${said}`,
		remedy: "Allow eks:DescribeCluster on it for the deploying role."
	});
}



/***/ })

};
