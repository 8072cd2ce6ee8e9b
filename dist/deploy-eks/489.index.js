export const id = 489;
export const ids = [489];
export const modules = {

/***/ 5489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FloodingProgram: () => (/* reexport safe */ _run_program2_js__WEBPACK_IMPORTED_MODULE_0__.DQ),
/* harmony export */   SilentProgram: () => (/* reexport safe */ _run_program2_js__WEBPACK_IMPORTED_MODULE_0__.aW),
/* harmony export */   runProgram: () => (/* reexport safe */ _run_program2_js__WEBPACK_IMPORTED_MODULE_0__.mB)
/* harmony export */ });
/* harmony import */ var _run_program2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(859);




/***/ }),

/***/ 859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ FloodingProgram),
/* harmony export */   aW: () => (/* binding */ SilentProgram),
/* harmony export */   mB: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3999);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2556);



// packages/action/src/run-program.js
var import__native_child_process = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_child_process */ .CX)(), 1);
const SHOWN = 300;
/** The signal came before the program ended. `said` as in `ProgramEnd`. */
var SilentProgram = class extends Error {
	said;
	constructor(said) {
		super("The program gave no answer in time.");
		this.said = said;
	}
};
/** The program wrote more than it may. */
var FloodingProgram = class extends Error {};
/**
* Runs a program with nothing on its standard input, in a group of its own, so that what it started ends with it; gives
* what it wrote. Where groups do not exist (Windows) it ends alone.
* @throws SilentProgram, FloodingProgram, or node's own error where it cannot be started (`code` ENOENT: not installed).
*/
function runProgram(run) {
	const { file, words, folder, environment, largest, signal } = run;
	return new Promise((settle, reject) => {
		const child = (0, import__native_child_process.spawn)(file, words, {
			...folder === void 0 ? {} : { cwd: folder },
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			detached: process.platform !== "win32",
			env: environment
		});
		let output = "";
		let said = "";
		const stop = (reason) => {
			endGroup(child.pid);
			child.stdout.destroy();
			child.stderr.destroy();
			reject(reason);
		};
		const late = () => stop(new SilentProgram(shown(said)));
		signal.addEventListener("abort", late, { once: true });
		if (signal.aborted) late();
		child.stdout.setEncoding("utf8").on("data", (piece) => {
			output += piece;
			if (output.length > largest) stop(new FloodingProgram(`It wrote more than ${largest} characters.`));
		});
		child.stderr.setEncoding("utf8").on("data", (piece) => {
			said = `${said}${piece}`.slice(-4096);
		});
		child.once("error", reject);
		child.once("close", (code, by) => {
			signal.removeEventListener("abort", late);
			settle({
				output,
				said: shown(said),
				code,
				signal: by
			});
		});
	});
}
/** Ends a process with all that it started, wherever groups exist. */
function endGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
	} catch {}
}
/** The end of what a program said, as words of one sentence. Pure. */
function shown(said) {
	const line = said.replace(/\p{C}+/gu, " ").replace(/\s+/g, " ").trim().replace(/[.]+$/, "");
	return line.length > SHOWN ? `\u2026${line.slice(-300)}` : line;
}



/***/ })

};
