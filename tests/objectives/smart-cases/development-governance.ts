import { type SmartCase, smartCases } from "./guide.ts";

/** Management system, compliance, audits, suppliers: labelled by hand, for writing and tuning the rules. */
export const governanceCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | 100% compliance with GDPR/UK Data Protection Act 2018 audit.
  vague no-measure no-deadline | Meet legal, regulatory and contractual obligations for information security
  vague no-measure no-deadline | Maintain compliance with legal/regulatory obligations (GDPR, NIS2, BDSG).
  binary no-measure | Achieve SOC 2 Type II certification in Q4 2026
  no-deadline | Pass external surveillance audit with no major findings
  no-measure no-deadline | Pass ISO 27001 audit
  no-deadline | 0 Major Non-conformities in the external audit report
  no-measure no-deadline | Qualify a second logistics SaaS provider as standby
  activity | Conduct two formal risk assessments per year
  - | Complete the Phase 3 policy suite with 100% staff acknowledgement in Q2 2026
  no-deadline | Auditability: 100% of production changes via PR/Change record.
  vague no-measure no-deadline | Continuously improve the ISMS based on findings and reviews.
  vague no-measure no-deadline | Minimize information security risks through structured processes.
  vague no-measure no-deadline | Secure the Product
  no-deadline | Reduce Critical and High residual risks: 0 Critical, ≤3 High residual risks
  binary no-measure | Achieve Cyber Essentials Plus certification by end October 2027
  activity no-measure | Conduct annual internal audits of the ISMS.
  activity no-measure no-deadline | Conduct periodic management reviews of the ISMS.
  activity no-measure | Track risk treatment progress in quarterly reviews.
  binary no-measure | Create an operational risk management programme in FY21-Q2
  vague no-measure no-deadline compound | Comply with legal requirements and protect the reputation of the company.
  vague no-measure no-deadline | Protect the reputation of the organisation from damage caused by security breaches
  vague no-measure no-deadline | Provide assurance to customers that their information is secure
  vague no-measure no-deadline compound | Assure the customer, protect the company and secure the product.
  - | Close 90 % of internal audit findings within 60 days, reported quarterly.
  no-deadline | Close audit findings within 60 days.
  - | All members of the ISMS board attend at least 80 % of its meetings in 2027.
  - | Zero major nonconformities in the annual surveillance audit.
  - | Obtain ISO 27001 certification by June 2027 with no major nonconformity at Stage 2.
  - | Reach a maturity score of 4 of 5 for supplier management by the end of 2027.
  - | Comply with the breach notification duty: 100 % of notifiable cases reported within 72 hours in 2027.
  - | Answer 95 % of data subject requests within one month, reported every quarter.
  no-deadline | Answer data subject requests within 30 days.
  - | Reduce open policy exceptions from 31 to 10 by 30 June 2027.
  no-measure | Maintain ISO/IEC 27001:2022 certification throughout 2027.
  no-measure no-deadline | Every risk in the register has an owner.
  no-measure | Lower the number of open exceptions to Annex A 8.8 by Q2 2027.
  binary no-measure | Publish the new information security policy by the end of Q1.
  binary no-measure | Develop a supplier security standard within the next six months.
  binary no-measure | Complete the transition to ISO 27001:2022 by October 2025.
  no-measure no-deadline | Appoint a chief information security officer.
  no-measure no-deadline | Publish an acceptable use policy.
  activity binary no-measure | Carry out a gap analysis against NIS2 by 30 June 2027.
  activity no-measure no-deadline | Perform risk assessments at regular intervals
  activity no-measure | Review the statement of applicability annually.
  - | Audit ten suppliers a year, with at least nine rated satisfactory.
  binary no-measure compound | Appoint a CISO and migrate all file shares to the cloud by December 2027.
  no-measure no-deadline compound | Appoint a CISO, classify all documents and roll out MFA.
  compound | Keep overdue audit actions below five and restore Tier 1 services within four hours throughout 2027.
  no-deadline compound | Assess 90 % of suppliers and reduce the click rate to 4 %.
  no-measure compound | All suppliers are assessed and all laptops are encrypted by June 2027.
  activity no-measure no-deadline compound | Review contracts with suppliers and run awareness sessions.
  vague no-measure compound | Improve supplier security and ensure regulatory compliance in 2027.
  zero-risk | No breaches and no leaks in 2027.
  zero-risk no-measure no-deadline | Eliminate supplier risk entirely.
  zero-risk no-deadline | Reduce information security risk to zero.
  zero-risk | Zero supplier-related security incidents per quarter
  vague no-measure | Ensure compliance with NIS2 by 17 October 2027.
  vague | Improve compliance by 10 % in FY27.
  vague no-deadline | Increase the maturity of the ISMS by 25 %.
  vague no-measure no-deadline | Information security risk is managed at an acceptable level.
  zero-risk no-deadline | No supplier will ever cause an incident.
  - | Zero open high-risk actions older than 90 days at each quarterly management review.
  - | No personal data in the monthly sample of 200 support tickets.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Security considerations are embedded in all material business decisions.
  vague no-deadline | Enhance the board's understanding of cyber risk.
  vague | Ensure the board understands cyber risk by the end of 2027.
  - | The board's annual self-assessment states that it can challenge the CISO's risk reports on an informed basis.
  - | The external reviewer rates risk reporting to the board as adequate or better in the annual review.
  - | Every quarter the management review signs off that the risk picture matches what the directors see in their areas.
  binary | Adopt a security charter for suppliers by June 2027.
  binary | Establish an ethics panel for security monitoring in 2027.
  activity no-deadline | Meet regulators regularly to exchange views.
  activity | Hold an annual round table with critical suppliers.
  vague no-deadline compound | Promote transparency and strengthen relations with the works council.
  no-deadline | Customers describe our security team as helpful in reference interviews.
  - | In the yearly customer interviews, key accounts describe our answers to security questionnaires as clear and complete.
`,
  ),
];
