export const id = 733;
export const ids = [733];
export const modules = {

/***/ 733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEcrRegistry: () => (/* binding */ openEcrRegistry)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5348);
/* harmony import */ var _end_with_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7222);
/* harmony import */ var _enter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8759);
/* harmony import */ var _reference2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8168);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8901);
/* harmony import */ var _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5025);







// ../../node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand = class extends (0,_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetAuthorizationToken", _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .GetAuthorizationToken$ */ .ph) {};

// packages/image/src/ecr.js
/**
* Enters ECR of a region with the environment's credentials or an assumed role.
* @throws Failure('access') where the role cannot be assumed or the account is not allowed.
*/
async function openEcr(region, access, tools) {
	const { signal } = tools.deadline;
	const client = new _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .ECRClient */ .S7(await (0,_enter_js__WEBPACK_IMPORTED_MODULE_1__/* .enterRegion */ .P)(region, access, tools));
	client.middlewareStack.add((0,_end_with_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .endWithReason */ ._)(signal), { step: "initialize" });
	return {
		client,
		signal,
		region
	};
}
/** The name of an error that ECR answered with; empty for anything else. */
function errorName(thrown) {
	return thrown instanceof _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .ECRServiceException */ .pw ? thrown.name : "";
}
/** Makes a sentence of what ECR answered. `what` fits "\u2026 failed". Total for `Failure`s: they stay what they are. */
function ecrFailure(thrown, what) {
	if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) return thrown;
	const permission = /not authorized to perform:? (\S+)/.exec((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown))?.[1];
	const isAccess = permission !== void 0 || /AccessDenied|Credentials|Token/i.test(errorName(thrown));
	return new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(isAccess || isCredentialsError(thrown) ? "access" : "platform", {
		message: `${what} failed: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown).replace(/\.$/, "")}.`,
		remedy: permission !== void 0 ? `Give the role the permission ${permission}.` : "Check the credentials and the region, and the status page of AWS.",
		cause: thrown
	});
}
function isCredentialsError(thrown) {
	return thrown instanceof Error && thrown.name === "CredentialsProviderError";
}
const RENEW_MILLISECONDS = 6e5;
/**
* The registry that belongs to the credentials (GetAuthorizationToken: user `AWS`, a password for 12 hours, and where to
* go with it), or that of another account which lets them in. The password is asked for anew shortly before it ends.
* @throws Failure('access') where the permission is missing.
*/
async function openEcrDoor(ecr, host, tools) {
	const ask = async () => {
		let data;
		try {
			data = (await ecr.client.send(new GetAuthorizationTokenCommand({}), { abortSignal: ecr.signal })).authorizationData?.[0];
		} catch (thrown) {
			if (ecr.signal.aborted) throw ecr.signal.reason;
			throw ecrFailure(thrown, `Entering ECR in ${ecr.region}`);
		}
		const pair = Buffer.from(data?.authorizationToken ?? "", "base64").toString("utf8");
		const colon = pair.indexOf(":");
		const endpoint = data?.proxyEndpoint;
		if (colon < 1 || endpoint === void 0 || !URL.canParse(endpoint)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("platform", {
			message: "ECR answered GetAuthorizationToken without a token.",
			remedy: "Check the endpoint that AWS_ENDPOINT_URL or a proxy points to."
		});
		const password = pair.slice(colon + 1);
		tools.mask(password);
		tools.mask(data?.authorizationToken ?? "");
		return {
			account: {
				user: pair.slice(0, colon),
				password
			},
			endpoint,
			until: data?.expiresAt?.getTime() ?? tools.clock.now().wall
		};
	};
	const first = await ask();
	let current = first;
	const isAws = (0,_reference2_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEcrHost */ .wl)(new URL(first.endpoint).host) !== null;
	const endpoint = host === null || !isAws ? first.endpoint : `https://${host}`;
	return {
		endpoint,
		host: new URL(endpoint).host,
		accounts: async () => {
			if (current.until - tools.clock.now().wall < RENEW_MILLISECONDS) current = await ask();
			return current.account;
		}
	};
}

// packages/image/src/ecr-place.js
/** Service Authorization Reference, "Actions defined by Amazon Elastic Container Registry". */
const PERMISSIONS = {
	blob: "ecr:BatchCheckLayerAvailability",
	manifest: "ecr:BatchGetImage"
};
async function enterRegistry(ecr, shown, { name, host }, tools) {
	const door = await openEcrDoor(ecr, host, tools);
	return (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .openRegistry */ .Me)({
		host: shown ?? door.host,
		path: name
	}, {
		accounts: door.accounts,
		endpoint: door.endpoint,
		resumes: false,
		permissions: PERMISSIONS
	}, {
		...tools,
		signal: tools.deadline.signal,
		debug: tools.log.debug
	});
}
/** Opens a repository of ECR to look at it. Throws `Failure('access')` where it cannot be entered. */
async function openEcrRegistry(destination, tools) {
	return enterRegistry(await openEcr(destination.region, destination.access, tools), null, destination, tools);
}



/***/ })

};
