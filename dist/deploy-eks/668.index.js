export const id = 668;
export const ids = [668];
export const modules = {

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enterEks: () => (/* binding */ enterEks)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3999);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2556);
/* harmony import */ var _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3031);





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
	const { defaultProvider } = await __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 2363));
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
	const sts = await Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(34), __webpack_require__.e(294), __webpack_require__.e(314), __webpack_require__.e(278)]).then(__webpack_require__.bind(__webpack_require__, 1150));
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
	const sts = await Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(34), __webpack_require__.e(294), __webpack_require__.e(314), __webpack_require__.e(278)]).then(__webpack_require__.bind(__webpack_require__, 1150));
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
	return new _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureV4 */ .BB({
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
