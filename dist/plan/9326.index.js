export const id = 9326;
export const ids = [9326];
export const modules = {

/***/ 9326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   specOf: () => (/* binding */ specOf)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);


// packages/ecs/src/spec-of.js
/**
* What a target of ECS shall run, from the words of its entry: known without a client of AWS, so that an action can refuse
* its inputs before it loads one. Without `containers` the release runs in the only container of the task definition,
* which the key '' stands for.
* @throws Failure('input') as `parseEcsSpec` does.
*/
function specOf(words, asked) {
	const { containers } = words;
	const names = Array.isArray(containers) ? containers.map(String) : [""];
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEcsSpec */ .GP)(words, {
		images: Object.fromEntries(names.map((name) => [name, asked.image])),
		version: asked.version,
		readFile: asked.readFile
	});
}



/***/ })

};
