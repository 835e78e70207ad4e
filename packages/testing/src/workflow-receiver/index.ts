export { openWorkflowReceiver, type ReceivedEvent, type WorkflowReceiver } from "./workflow-receiver.ts";
