export const id = 6045;
export const ids = [6045];
export const modules = {

/***/ 6045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseDestination: () => (/* binding */ chooseDestination),
/* harmony export */   openDestination: () => (/* binding */ openDestination)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);
/* harmony import */ var _other_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2907);
/* harmony import */ var _reference2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8168);




// packages/image/src/destination.js
function wrong(input, message, remedy) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
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
	const named = (0,_reference2_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(repository);
	const path = named?.path ?? repository;
	if (!(0,_reference2_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepositoryPath */ .og)(path)) throw wrong("repository", `Input "repository": ${JSON.stringify(repository)} is not the name of a repository.`, "Use lower case, digits, and . _ - between them: thea-ia, or ghcr.io/owner/thea-ia.");
	const ecr = named === null ? null : (0,_reference2_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEcrHost */ .wl)(named.host);
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
	if (destination.kind === "registry") return (0,_other_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .openOther */ .X)(destination, tools);
	const { openEcrRegistry } = await Promise.all(/* import() */[__webpack_require__.e(5751), __webpack_require__.e(1879), __webpack_require__.e(3855), __webpack_require__.e(5025), __webpack_require__.e(4354), __webpack_require__.e(733)]).then(__webpack_require__.bind(__webpack_require__, 733));
	return openEcrRegistry(destination, tools);
}



/***/ })

};
