import { startKeeping } from "./admin/keep";
import { startDragging } from "./admin/drag";

startKeeping();
startDragging();
